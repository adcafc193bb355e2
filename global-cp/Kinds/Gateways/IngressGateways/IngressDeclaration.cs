using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.IngressGateways;

internal static class IngressDeclaration
{
    public static GatewayDeclaration Of(Resource resource, IngressGateway spec) => new()
    {
        Fqn = resource.Fqn,
        Order = ClaimOrder.Of(resource),
        Tier = GatewayTier.Tier2,
        Namespace = spec.WorkloadSelector.Namespace,
        Selector = Labels.From(spec.WorkloadSelector.Labels),
        Servers = [.. spec.Http.Select((server, index) => ToServer(resource, server, index))],
    };

    /// <summary>The service of a route, written <c>namespace/host</c>.</summary>
    public static ServiceName ServiceOf(IngressRoute route)
    {
        var slash = route.Host.IndexOf('/', StringComparison.Ordinal);
        return new ServiceName(route.Host[..Math.Max(0, slash)], route.Host[(slash + 1)..]);
    }

    private static ServerDeclaration ToServer(Resource resource, IngressHttpServer server, int index) => new()
    {
        Path = $"spec.http[{index}]",
        Hostname = server.Hostname.ToLowerInvariant(),
        Ports = [server.Port, MeshPort.Number],
        IsExposed = server is
        {
            Authentication: null, Authorization: null, RateLimiting: null, XxxOldAuthentication: null, XxxOldAuthorization: null,
        }
        && !ServerPolicies.HasUnreadable(
            resource, "http", index, "tls", "authentication", "authorization", "rateLimiting", "xxxOldAuthentication", "xxxOldAuthorization"),
        IsForwarding = true,
        Services = [.. server.Routing.Rules.Select(rule => rule.Route).OfType<IngressRoute>().Select(ServiceOf).Distinct()],
    };
}
