using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Webhook;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>
/// Routes of a VirtualService are for servers that carry what they route: <c>tls</c> for those that pass TLS through, <c>tcp</c> for other
/// streams, <c>http</c> for the rest. What finds no server has no effect.
/// </summary>
internal static class RouteProtocolRules
{
    public static void Check(Bundle bundle)
    {
        foreach (var subject in bundle.Of("networking.istio.io/VirtualService"))
        {
            var servers = subject.Spec["gateways"].Items
                .Select(place => GatewayBindingRules.Find(bundle, subject, place.Text ?? ""))
                .OfType<KubernetesObject>()
                .SelectMany(gateway => gateway.Spec["servers"].Items)
                .Where(server => server["hosts"].Items.Any(host => IsOf(subject, host.Text!.Split('/')[^1])))
                .ToArray();
            if (servers.Length > 0)
            {
                Check(subject, "http", server => IsHttp(server), servers);
                Check(subject, "tls", server => server["tls"]["mode"].Text == "PASSTHROUGH", servers);
                Check(subject, "tcp", server => !IsHttp(server) && server["tls"]["mode"].Text != "PASSTHROUGH", servers);
            }
        }
    }

    private static void Check(KubernetesObject subject, string list, Func<LocatedNode, bool> carries, LocatedNode[] servers)
    {
        var ports = servers.Where(carries).Select(server => server["port"]["number"].Number).ToHashSet();
        var isMesh = subject.Spec["gateways"].Items.Any(place => place.Text == "mesh");
        foreach (var item in subject.Spec[list].Items.Where(_ => !isMesh))
        {
            var wanted = item["match"].Items.Select(match => match["port"]).Where(port => port.Exists).ToArray();
            subject.Found.RequireInBundle(ports.Count > 0, item, "gateway-route-protocol", "must have a server of its protocol");
            foreach (var port in wanted.Where(_ => ports.Count > 0))
            {
                subject.Found.RequireInBundle(ports.Contains(port.Number), port, "gateway-route-port", "must be a port of such a server");
            }
        }
    }

    private static bool IsHttp(LocatedNode server) =>
        Protocols.IsHttp(server["port"]["protocol"].Text) || server["port"]["protocol"].Text == "HTTPS";

    private static bool IsOf(KubernetesObject subject, string host) =>
        subject.Spec["hosts"].Items.Any(other => HostNames.Overlap(host, other.Text ?? ""));
}
