using HybridMesh.ManagementApi.Targets;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>The outcome of a status rule.</summary>
/// <param name="Fqn">The resource.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="Reason">One word for programs.</param>
/// <param name="Message">The reason in words.</param>
/// <param name="Since">Since when.</param>
internal sealed record ResourceStatus(string Fqn, Phase Phase, string Reason, string Message, DateTimeOffset Since)
{
    /// <summary>The revision that made the state; 0 stands for the resource's own.</summary>
    public long Revision { get; init; }

    public IReadOnlyList<TargetBody> Targets { get; init; } = [];
}
