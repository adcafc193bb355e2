using System.Text.Json.Serialization;

namespace HybridMesh.AllInOne.Status;

/// <summary>How the whole embedded system is; the answer of <c>status --json</c>.</summary>
/// <param name="Api">Base URL of the management API; null while the system is down.</param>
/// <param name="Console">URL of the console; null while the system is down.</param>
/// <param name="Edge">URL at which the edge takes requests; null while the system is down.</param>
/// <param name="AdminTokenFile">The file with the administrator's token; null before there is one.</param>
/// <param name="Processes">Every process that should run, and the supervisor.</param>
/// <param name="ExternalPaths">What was written outside the home; <c>clean</c> removes it.</param>
internal sealed record SystemStatus(
    string? Api,
    string? Console,
    string? Edge,
    string? AdminTokenFile,
    IReadOnlyList<ProcessStatus> Processes,
    IReadOnlyList<string> ExternalPaths)
{
    /// <summary>True when something should run and all of it does, ready.</summary>
    [JsonIgnore]
    public bool IsHealthy => Processes.Count > 0 && Processes.All(p => p.Health == ProcessStatus.Healthy);
}
