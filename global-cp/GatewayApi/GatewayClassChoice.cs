using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>The class of the gateways that are made in a cluster.</summary>
/// <param name="Name">Of the class.</param>
/// <param name="Controller">That acts on it.</param>
internal sealed record GatewayClassChoice(string Name, string Controller)
{
    /// <summary>The one that the Cluster names, or else the only one; null when none can be used, and then why.</summary>
    public static GatewayClassChoice? In(ClusterFacts cluster, GatewayApiFacts api, out string obstacle)
    {
        obstacle = "";
        var wanted = cluster.GatewayClass ?? (api.Classes.Count == 1 ? api.Classes.Keys.First() : null);
        if (wanted is not null && api.Classes.TryGetValue(wanted, out var controller))
        {
            return new GatewayClassChoice(wanted, controller);
        }

        obstacle = (wanted, api.Classes.Count) switch
        {
            (not null, _) => $"no controller of cluster '{cluster.Fqn.Name}' accepted the class '{wanted}' that the Cluster names",
            (null, 0) => $"no controller of cluster '{cluster.Fqn.Name}' accepted a class",
            _ => $"cluster '{cluster.Fqn.Name}' has several classes ({string.Join(", ", api.Classes.Keys)}), and the Cluster names none",
        };
        return null;
    }
}
