using Google.Protobuf;
using HybridMesh.Contracts.Errors;
using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>The way from a tier-1 gateway to the clusters that expose a hostname.</summary>
internal sealed class ClusterForward(OwnGatewayScope scope, ServerDeclaration server, Effective<FailoverOrder>? failover)
{
    private const uint ServiceUnavailable = 503;
    private readonly Tier2Hop _hop = new(scope.Mesh, scope.Output, server);
    private readonly Proximity _proximity = new(scope, failover);
    private SortedDictionary<string, Tier2Site>? _sites;

    /// <summary>Spreads the rule's requests over clusters; without a candidate they are answered 503.</summary>
    public void Apply(Rule rule, RuleAction.ToClusters route)
    {
        _sites ??= Tier2Sites.Find(scope.Mesh, scope.Gateway.Tenant, server.Hop, scope.Target.Cluster);
        var picks = new ClusterPicks(scope, _sites).Choose(route);
        if (picks.All(pick => pick.Site is null))
        {
            scope.Output.AddFinding(ErrorCatalog.HostnameServedNowhere, route.Path, $"no cluster can take requests for '{server.Hostname}'");
            rule.DirectResponse = NoCluster();
            return;
        }

        foreach (var site in picks.Select(pick => pick.Site).OfType<Tier2Site>())
        {
            scope.Output.AddBackend(_hop.NameOf(site.Name), _hop.ToBackend(site));
        }

        rule.Forward = Spread.Over(picks, route.IsStrict, _hop.NameOf, _proximity.RankOf);
    }

    private DirectResponse NoCluster() => new()
    {
        Status = ServiceUnavailable,
        Body = ByteString.CopyFromUtf8($"no cluster can take requests for {server.Hostname}\n"),
    };
}
