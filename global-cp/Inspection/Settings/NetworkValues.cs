using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Inspection.Settings;

/// <summary>Where a cluster is, and which others its gateways can call.</summary>
internal static class NetworkValues
{
    public static IEnumerable<SettingValue> Of(MeshModel model, MeshView mesh, ClusterFacts cluster)
    {
        var organization = cluster.Fqn.Parent!.Value;
        yield return new SettingValue("region", Regions.Of(mesh, cluster, cluster.Fqn.Name), Own(cluster, cluster.Region, "spec.locality.region"));
        yield return new SettingValue("network", cluster.Network, Own(cluster, cluster.Network, "spec.network"));
        yield return new SettingValue(
            "reachableNetworks", Names(cluster.Network is { Length: > 0 } own ? mesh.NetworksReachableFrom(organization, own) : []), Listed(model, cluster));
        yield return new SettingValue(
            "reachableClusters",
            Names(model.Clusters.Values
                .Where(other => other.Fqn != cluster.Fqn && other.Fqn.Parent == organization && Networks.CanCall(mesh, cluster, other))
                .Select(other => other.Fqn.Name)
                .Order(StringComparer.Ordinal)),
            null);
    }

    private static Origin? Own(ClusterFacts cluster, string? value, string path) =>
        string.IsNullOrEmpty(value) ? null : new Origin(cluster.Fqn, path);

    private static Origin? Listed(MeshModel model, ClusterFacts cluster) =>
        cluster is { Network: { Length: > 0 } network, Fqn.Parent: { } organization }
        && model.SettingOf(organization) is { } setting && setting.Networks.ContainsKey(network)
            ? new Origin(setting.Order.Fqn, $"spec.networkSettings.networkReachability.{network}")
            : null;

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
