using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The namespaces that a cluster's agent reports.</summary>
internal sealed record ReportedNamespacesKey(string Cluster) : BucketKey<string>
{
    public override ImmutableSortedSet<string> ValueIn(MeshModel model) => model.Reports.GetValueOrDefault(Cluster)?.Namespaces ?? [];
}
