using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Changes;

/// <summary>One thing that happened to the mesh; what it replaces is in the model.</summary>
internal abstract record ModelChange;

/// <summary>A resource was written, or deleted when <paramref name="After"/> is null.</summary>
internal sealed record ResourceChange(Fqn Fqn, Resource? After) : ModelChange;

/// <summary>A cluster's agent reported, or its Cluster was forgotten when <paramref name="After"/> is null.</summary>
internal sealed record ReportChange(string Cluster, ClusterReport? After) : ModelChange;

/// <summary>A gateway joined the mesh, or left it for good.</summary>
internal sealed record TargetChange(GatewayWorkload Target, bool IsPresent) : ModelChange;
