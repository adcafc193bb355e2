using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>In which order Istio's proxies use the endpoints of a host.</summary>
internal static class IstioLocality
{
    /// <summary>The label that says which cluster an endpoint is in.</summary>
    public const string Cluster = "topology.istio.io/cluster";

    private const string Region = "topology.kubernetes.io/region";
    private const string Zone = "topology.kubernetes.io/zone";
    private const string SubZone = "topology.istio.io/subzone";

    /// <summary>Without it Istio never leaves the first locality, and its own cap would keep all but a tenth of few endpoints in use.</summary>
    public static JsonObject OutlierDetection() => new()
    {
        ["consecutive5xxErrors"] = 5,
        ["interval"] = "5s",
        ["baseEjectionTime"] = "30s",
        ["maxEjectionPercent"] = 100,
    };

    /// <summary>Istio takes a list of regions or an order of labels, not both: where regions are named, they decide.</summary>
    public static JsonObject Setting(FailoverOrder order) => order switch
    {
        { Topology: TopologyChoice.None } => new() { ["enabled"] = false },
        { Takeover.IsEmpty: false } => new() { ["enabled"] = true, ["failover"] = new JsonArray([.. order.Takeover.Select(ToRegion)]) },
        { Topology: TopologyChoice.Cluster } => Ordered(Cluster, Region, Zone),
        _ => Ordered(Region, Zone, SubZone),
    };

    private static JsonObject ToRegion(KeyValuePair<string, string> takeover) => new() { ["from"] = takeover.Key, ["to"] = takeover.Value };

    private static JsonObject Ordered(params IEnumerable<string> labels) =>
        new() { ["enabled"] = true, ["failoverPriority"] = ManifestJson.Strings(labels) };
}
