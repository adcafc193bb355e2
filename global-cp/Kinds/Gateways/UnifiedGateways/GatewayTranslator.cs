using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.UnifiedGateways;

/// <summary>A Gateway is tier 2 when its routes lead to services, and else tier 1: one that only answers itself takes no hop from others.</summary>
internal sealed class GatewayTranslator : ITranslator
{
    public string KindId => "gateway/Gateway";

    public GatewayDeclaration Declare(Resource resource) => GatewayDeclarations.Of(Read(resource));

    public UnitOutput Translate(Resource resource, GatewayWorkload target, MeshView mesh) => GatewayTranslation.Of(Read(resource), target, mesh);

    private static GatewayObject Read(Resource resource)
    {
        var spec = (Gateway)resource.Spec;
        var isTier2 = spec.Http.SelectMany(server => server.Routing.Rules).Any(rule => rule.Route?.ServiceDestination is not null);
        return new GatewayObject(
            resource,
            isTier2 ? GatewayTier.Tier2 : GatewayTier.Tier1,
            spec.WorkloadSelector,
            [.. spec.Http.Select((server, index) => GatewayServers.Read(resource, server, index))]);
    }
}
