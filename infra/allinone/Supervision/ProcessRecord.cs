using System.Text.Json.Serialization;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>
/// What runs under one name. Written by the launcher inside the new process, before it becomes what it should be: there is no moment
/// in which it runs and no record tells of it.
/// </summary>
internal sealed record ProcessRecord
{
    public required string Name { get; init; }

    public required int Pid { get; init; }

    public required long StartTicks { get; init; }

    public required string BootId { get; init; }

    public required IReadOnlyList<string> Command { get; init; }

    public required string Fingerprint { get; init; }

    public string? AddressFile { get; init; }

    public required string LogFile { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How often the supervisor started it again since <c>up</c> first did.</summary>
    public int Restarts { get; init; }

    [JsonIgnore]
    public ProcessIdentity Identity => new(Pid, StartTicks, BootId);

    [JsonIgnore]
    public bool IsAlive => Identity.IsAlive;
}
