using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The Istio gateways that a cluster's agent reports, in all namespaces.</summary>
internal sealed record IstioWorkloadsKey(string Cluster) : BucketKey<GatewayWorkload>
{
    public override ImmutableSortedSet<GatewayWorkload> ValueIn(MeshModel model) =>
        [.. model.Reports.GetValueOrDefault(Cluster)?.IstioWorkloads ?? []];
}
