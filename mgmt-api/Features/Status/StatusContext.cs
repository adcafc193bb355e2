using HybridMesh.Inspection.Wire;
using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.Store.Replicas;
using HybridMesh.Store.Targets;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>What all rules of one answer look at: read once, so that an answer fits together.</summary>
/// <param name="Replicas">The replicas alive; empty when the control plane is away.</param>
/// <param name="Targets">All targets, by name.</param>
/// <param name="Findings">What analysis says about the subject and everything below it, by resource; null when it could not be asked.</param>
internal sealed record StatusContext(
    IReadOnlyList<ReplicaState> Replicas,
    ILookup<string, TargetState> Targets,
    ILookup<string, Finding>? Findings)
{
    /// <summary>True when nobody can say what a resource puts where.</summary>
    public bool IsControlPlaneAway => Replicas.Count == 0 || Findings is null;

    /// <summary>Findings that keep a resource itself from taking effect.</summary>
    public IReadOnlyList<Finding> ErrorsOf(string fqn) =>
        [.. (Findings?[fqn] ?? []).Where(finding => finding.Severity == Finding.Types.Severity.Error)];

    /// <summary>Findings that it is in effect in spite of, although not as it was meant.</summary>
    public IReadOnlyList<Finding> WarningsOf(string fqn) =>
        [.. (Findings?[fqn] ?? []).Where(finding => finding.Severity == Finding.Types.Severity.Warning)];

    public bool HaveLookedAt(long revision) => LiveReplicas.HaveLookedAt(Replicas, revision);
}
