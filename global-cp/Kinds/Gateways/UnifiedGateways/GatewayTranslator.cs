using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.UnifiedGateways;

/// <summary>A Gateway is tier 2 when its routes lead to services, and else tier 1: one that only answers itself takes no hop from others.</summary>
internal sealed class GatewayTranslator : GatewayObjectTranslator
{
    public override string KindId => "gateway/Gateway";

    protected override GatewayObject Read(Resource resource)
    {
        var spec = (Gateway)resource.Spec;
        var routes = spec.Http.SelectMany(server => server.Routing.Rules).Select(rule => rule.Route)
            .Concat(spec.Tls.Select(server => server.Route))
            .Concat(spec.Tcp.Select(server => server.Route));
        return new GatewayObject(
            resource,
            routes.Any(route => route?.ServiceDestination is not null) || spec.Http.Any(server => server.TrafficMode is TrafficMode.Egress) ? GatewayTier.Tier2 : GatewayTier.Tier1,
            spec.WorkloadSelector,
            [
                .. spec.Http.Select((server, index) => GatewayServers.Read(resource, server, index)),
                .. spec.Tls.Select((server, index) => GatewayServers.Read(resource, server, index)),
                .. spec.Tcp.Select((server, index) => GatewayServers.Read(resource, server, index)),
            ]);
    }
}
