using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Webhook;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>
/// Gateways on the same pods are merged: a host may be there once on a port, and a port speaks either TLS or plaintext. The server
/// that comes later is dropped without a word.
/// </summary>
internal static class GatewayPortRules
{
    public static void Check(Bundle bundle)
    {
        var gateways = bundle.Of("networking.istio.io/Gateway");
        foreach (var group in gateways.GroupBy(gateway => gateways.First(first => Selectors.AreSame(first, gateway))))
        {
            CheckPods(group);
        }
    }

    private static void CheckPods(IEnumerable<KubernetesObject> gateways)
    {
        var hosts = new HashSet<(string Listener, string Host)>();
        var protocols = new Dictionary<string, string>();
        var streams = new HashSet<string>();
        foreach (var (gateway, server) in gateways.SelectMany(gateway => gateway.Spec["servers"].Items.Select(server => (gateway, server))))
        {
            var listener = $"{server["port"]["number"].Number} {server["bind"].Text}";
            var protocol = Family(server["port"]["protocol"].Text);
            protocols.TryAdd(listener, protocol);
            gateway.Found.RequireInBundle(protocols[listener] == protocol, server["port"]["protocol"], "gateway-port-protocol",
                $"must be {protocols[listener]} as elsewhere on this port of the same pods");
            var isAlone = protocol != "TCP" || streams.Add(listener);
            gateway.Found.RequireInBundle(isAlone, server["port"]["number"], "gateway-tcp-port", "must be there once for TCP, which nothing tells apart");
            foreach (var host in server["hosts"].Items)
            {
                var isNew = hosts.Add((listener, host.Text?.Split('/')[^1] ?? ""));
                gateway.Found.RequireInBundle(isNew, host, "gateway-host-port", "must be there once on this port of the same pods");
            }
        }
    }

    private static string Family(string? protocol) => protocol switch
    {
        _ when Protocols.IsTls(protocol) => "TLS",
        _ when Protocols.IsHttp(protocol) => "HTTP",
        _ => "TCP",
    };
}
