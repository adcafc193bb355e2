using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What a gateway object shows to others: the same whichever way its rules are written, ordered and weighted.</summary>
internal static class GatewayDeclarations
{
    public static GatewayDeclaration Of(GatewayObject gateway) => new()
    {
        Fqn = gateway.Resource.Fqn,
        Order = ClaimOrder.Of(gateway.Resource),
        Tier = gateway.Tier,
        Namespace = gateway.Selector.Namespace,
        Selector = Labels.From(gateway.Selector.Labels),
        Servers = [.. gateway.Servers.Select(server => ToServer(gateway, server))],
    };

    private static ServerDeclaration ToServer(GatewayObject gateway, GatewayServer server) => new()
    {
        Path = server.Path,
        Hostname = server.Hostname,
        Port = server.Port,
        Hop = server.Hop,
        TakesHop = TakesTheHop(gateway, server),
        IsLedTo = server.Egress is { IsLedTo: true },
        Family = server.Family,
        Demands = DemandsOf(gateway, server),
        IsForwarding = server.IsForwarding,
        Clusters = ClustersOf(server),
        Services = ServicesOf(server),
        Failover = gateway.Tier is GatewayTier.Tier2 ? server.Failover : null,
    };

    private static ServerDemands DemandsOf(GatewayObject gateway, GatewayServer server) =>
        server.Demanding.Aggregate(ServerDemands.None, (all, field) => all | field.Demands)
        | (server.Protocol is ServerProtocol.Http ? ServerDemands.None : ServerDemands.Streams)
        | (server.Egress?.Demands ?? ServerDemands.None)
        | (server.IsTransit ? ServerDemands.Transit : ServerDemands.None)
        | (server.HasUnreadable ? ServerDemands.Unreadable : ServerDemands.None)
        | (gateway.Tier is GatewayTier.Tier1 && ServerPolicies.TerminatesTls(server.Tls) ? ServerDemands.EdgeTls : ServerDemands.None);

    private static bool TakesTheHop(GatewayObject gateway, GatewayServer server) => (gateway.Tier, server.Protocol) switch
    {
        (GatewayTier.Tier1, _) => server.IsTransit,
        _ when server.Egress is not null => true,
        (_, ServerProtocol.Http) => server.IsForwarding || !HasForwarding(gateway, server),
        _ => gateway.Servers.First(other => other.Hop == server.Hop) == server,
    };

    // A server that only redirects to another one of the same hostname (80 to 443) must not take the requests of tier-1 gateways from it.
    private static bool HasForwarding(GatewayObject gateway, GatewayServer server) =>
        gateway.Servers.Any(other => other.IsForwarding && other.Hop == server.Hop);

    // Empty means all, so one rule for all clusters makes the whole server one for all.
    private static ImmutableArray<ClusterReference> ClustersOf(GatewayServer server)
    {
        var lists = server.Rules.Select(rule => rule.Action).OfType<RuleAction.ToClusters>().Select(action => action.Clusters).ToArray();
        return lists.Any(list => list.Count == 0)
            ? []
            :
            [
                .. lists.SelectMany(list => list)
                    .Select(entry => new ClusterReference(entry.Name, Labels.From(entry.Labels), entry.Network))
                    .Distinct()
                    .OrderBy(reference => reference.Name, StringComparer.Ordinal)
                    .ThenBy(reference => reference.Labels.Text, StringComparer.Ordinal)
                    .ThenBy(reference => reference.Network, StringComparer.Ordinal),
            ];
    }

    private static ImmutableArray<ServiceName> ServicesOf(GatewayServer server) =>
    [
        .. server.Rules.Select(rule => rule.Action).OfType<RuleAction.ToService>()
            .Select(action => action.Service)
            .Distinct()
            .OrderBy(service => service.Namespace, StringComparer.Ordinal)
            .ThenBy(service => service.Host, StringComparer.Ordinal),
    ];
}
