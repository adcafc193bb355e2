using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>
/// Policies on the pods of gateways: one that allows closes the pods for every host that it does not name, and one that denies a host nobody
/// serves there was written for another one.
/// </summary>
internal static class GatewayPolicyRules
{
    public static void Check(Bundle bundle)
    {
        foreach (var subject in bundle.Of("security.istio.io/AuthorizationPolicy"))
        {
            var gateways = GatewayPods.GatewaysOf(bundle, subject);
            if (gateways.Count > 0)
            {
                Check(subject, gateways);
            }
        }
    }

    private static void Check(KubernetesObject subject, IReadOnlyList<KubernetesObject> gateways)
    {
        var closes = subject.Spec["action"].Text is null or "ALLOW";
        subject.Found.RequireInBundle(!closes, subject.Spec["action"], "gateway-allow", "must be DENY or CUSTOM on the pods of a gateway");
        var served = gateways
            .SelectMany(gateway => gateway.Spec["servers"].Items)
            .SelectMany(server => server["hosts"].Items.Select(host => (Host: host.Text!.Split('/')[^1], Port: $"{server["port"]["number"].Number}")))
            .ToLookup(server => server.Host, server => server.Port);
        var streams = gateways.SelectMany(gateway => gateway.Spec["servers"].Items).Where(IsStream).ToArray();
        foreach (var rule in subject.Spec["rules"].Items)
        {
            CheckRule(subject, rule, served, streams);
        }
    }

    private static void CheckRule(KubernetesObject subject, LocatedNode rule, ILookup<string, string> served, LocatedNode[] streams)
    {
        var spared = rule["when"].Items
            .Where(condition => condition["key"].Text == "connection.sni")
            .SelectMany(condition => condition["notValues"].Items.Select(value => value.Text ?? ""))
            .ToArray();
        var closed = streams
            .Where(server => !IsSpared(server, spared))
            .Select(server => $"{server["port"]["number"].Number}")
            .ToHashSet();
        foreach (var operation in rule["to"].Items.Select(to => to["operation"]))
        {
            var ports = operation["ports"].Items.Select(port => port.Text).ToHashSet();
            foreach (var port in operation["ports"].Items.Where(port => operation.Has("hosts") && closed.Contains(port.Text ?? "")))
            {
                subject.Found.RequireInBundle(false, port, "gateway-policy-stream", "must not be a port with streams: what asks for hosts denies them all");
            }

            foreach (var host in operation["hosts"].Items.Where(host => host.Text?.EndsWith(":*", StringComparison.Ordinal) == false))
            {
                var isServed = served[host.Text!].Any(port => ports.Count == 0 || ports.Contains(port));
                subject.Found.RequireInBundle(isServed, host, "gateway-policy-host", "must be a host of these pods at one of the ports");
            }
        }
    }

    // A gateway that goes by services has names that say so; any other server those of its hosts.
    private static bool IsSpared(LocatedNode server, string[] names) => server["tls"]["mode"].Text is "AUTO_PASSTHROUGH"
        ? names.Contains("outbound_*")
        : server["hosts"].Items.All(host => Array.Exists(names, name => name.StartsWith('*') && host.Text!.EndsWith(name[1..], StringComparison.Ordinal)));

    private static bool IsStream(LocatedNode server) => server["port"]["protocol"].Text is "TCP" or "TLS";
}
