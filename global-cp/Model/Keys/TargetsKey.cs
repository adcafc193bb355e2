using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The gateways that joined, of one namespace of every cluster.</summary>
internal sealed record TargetsKey(string Namespace) : BucketKey<GatewayWorkload>
{
    public override ImmutableSortedSet<GatewayWorkload> ValueIn(MeshModel model) => model.TargetsByNamespace[Namespace];
}
