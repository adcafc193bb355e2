using System.Collections.Immutable;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What a gateway object says, in one form for all kinds of them.</summary>
/// <param name="Resource">The object.</param>
/// <param name="Tier">Where it sends traffic.</param>
/// <param name="Selector">The gateways that take it.</param>
/// <param name="Servers">In the order they are written.</param>
internal sealed record GatewayObject(Resource Resource, GatewayTier Tier, WorkloadSelector Selector, ImmutableArray<GatewayServer> Servers);
