using System.Text.Json.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Inspection.Settings;

/// <summary>In which order clusters take requests.</summary>
internal static class FailoverValues
{
    /// <summary>What holds for everything below a resource that does not say otherwise.</summary>
    public static SettingValue At(MeshView mesh, Fqn fqn) => ToValue("failoverSettings", FailoverPrecedence.Of(mesh, fqn));

    public static IEnumerable<SettingValue> OfServers(MeshView mesh, GatewayObject gateway) =>
        gateway.Servers.Select(server =>
            ToValue($"{server.Path}.failoverSettings", FailoverPrecedence.Of(mesh, gateway.Resource.Fqn, server.Failover)));

    private static SettingValue ToValue(string path, Effective<FailoverOrder> order) => new(path, ToJson(order.Value), order.Origin);

    private static JsonObject ToJson(FailoverOrder order) => new()
    {
        ["topologyChoice"] = order.Topology.ToString().ToUpperInvariant(),
        ["regionalFailover"] = new JsonArray(
            [.. order.Takeover.Select(entry => new JsonObject { ["from"] = entry.Key, ["to"] = entry.Value })]),
    };
}
