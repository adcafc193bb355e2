using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways.Tier1Gateways;

internal static class Tier1Declaration
{
    public static GatewayDeclaration Of(Resource resource, Tier1Gateway spec) => new()
    {
        Fqn = resource.Fqn,
        Order = ClaimOrder.Of(resource),
        Tier = GatewayTier.Tier1,
        Namespace = spec.WorkloadSelector.Namespace,
        Selector = Labels.From(spec.WorkloadSelector.Labels),
        Servers = [.. spec.ExternalServers.Select((server, index) => ToServer(resource, server, index))],
    };

    private static ServerDeclaration ToServer(Resource resource, Tier1ExternalServer server, int index) => new()
    {
        Path = $"spec.externalServers[{index}]",
        Hostname = server.Hostname.ToLowerInvariant(),
        Ports = [server.Port],
        IsExposed = !ServerPolicies.TerminatesTls(server.Tls)
            && server is { Authentication: null, Authorization: null, RateLimiting: null }
            && !ServerPolicies.HasUnreadable(resource, "externalServers", index, "tls", "authentication", "authorization", "rateLimiting"),
        IsForwarding = server.Redirect is null,
        Clusters = [.. server.Clusters.Select(entry => new ClusterReference(entry.Name, Labels.From(entry.Labels), entry.Network))],
    };
}
