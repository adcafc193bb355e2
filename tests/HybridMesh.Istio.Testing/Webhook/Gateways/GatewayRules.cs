using HybridMesh.Istio.Testing.Metadata;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.Gateways;

/// <summary>Selector, servers, ports and hosts of a Gateway.</summary>
internal static class GatewayRules
{
    public static void Check(KubernetesObject subject)
    {
        var (found, spec) = (subject.Found, subject.Spec);
        found.Require(!spec["selector"].IsEmpty, spec["selector"], "gateway-selector", "must select pods, empty means all gateways");
        foreach (var (key, value) in spec["selector"].Entries)
        {
            var isPlain = key.Length > 0 && !key.Contains('*') && value.Text?.Contains('*') != true;
            found.Require(isPlain, value, "gateway-selector", "must have a key and no *");
        }

        found.Require(!spec["servers"].IsEmpty, spec["servers"], "gateway-servers", "must have at least one server");
        var names = new HashSet<string>();
        foreach (var server in spec["servers"].Items)
        {
            CheckPort(server, found);
            CheckHosts(server, found);
            var name = server["port"]["name"];
            found.Require(!name.IsEmpty && names.Add(name.Text!), name, "gateway-port-name", "must be set and unique in the Gateway");
        }
    }

    private static void CheckPort(LocatedNode server, Violations found)
    {
        var port = server["port"];
        var bind = server["bind"];
        var isSocket = bind.Text?.StartsWith("unix://", StringComparison.Ordinal) == true;
        found.Require(!bind.Exists || isSocket || HostNames.IsAddress(bind.Text), bind, "gateway-bind", "must be an address or unix://");
        var isRange = isSocket ? port["number"].Number == 0 : HostNames.IsPort(port["number"].Number);
        found.Require(isRange, port["number"], "gateway-port-number", isSocket ? "must be 0 with a socket" : "must be 1 to 65535");
        found.Require(Protocols.IsKnown(port["protocol"].Text), port["protocol"], "gateway-protocol", "must be a known protocol");
        found.Require(!port.Has("targetPort"), port["targetPort"], "gateway-target-port", "must not be set");
    }

    private static void CheckHosts(LocatedNode server, Violations found)
    {
        found.Require(!server["hosts"].IsEmpty, server["hosts"], "gateway-hosts", "must have at least one host");
        foreach (var host in server["hosts"].Items)
        {
            var parts = host.Text?.Split('/') ?? [];
            var isFenced = parts.Length == 2 && (parts[0] is "*" or "." || ObjectNames.IsLabel(parts[0]));
            var isHost = (parts.Length == 1 || isFenced) && HostNames.IsWildcardName(parts[^1]);
            found.Require(isHost, host, "gateway-host", "must be [namespace/]host with a fully qualified host");
        }
    }
}
