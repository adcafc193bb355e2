using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>How near clusters are to a gateway. Asks only when somebody wants to know.</summary>
/// <param name="scope">The gateway.</param>
/// <param name="own">What the server says; null leaves it to the workspace, then the organization.</param>
internal sealed class Proximity(TranslationScope scope, Effective<FailoverOrder>? own)
{
    private FailoverOrder? _order;

    /// <summary>0 for the nearest; equal numbers are equally near.</summary>
    public int RankOf(Tier2Site site)
    {
        _order ??= FailoverPrecedence.Of(scope.Mesh, scope.Gateway.Fqn, own).Value;
        return _order.Topology switch
        {
            TopologyChoice.None => 0,
            TopologyChoice.Cluster when site.Name == scope.Target.Cluster => 0,
            _ => 1 + RegionRank(site, _order),
        };
    }

    // All are near while the gateway's own region is not known.
    private int RegionRank(Tier2Site site, FailoverOrder order)
    {
        var home = Regions.Of(scope.Mesh, scope.Mesh.Cluster(scope.Gateway.Organization.Child("clusters", scope.Target.Cluster)), scope.Target.Cluster);
        var region = Regions.Of(scope.Mesh, site.Cluster, site.Name);
        if (home is null || region == home)
        {
            return 0;
        }

        return order.Takeover.TryGetValue(home, out var next) && region != next ? 2 : 1;
    }
}
