using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.ServiceEntries;

/// <summary>Endpoints of a ServiceEntry: addresses fit the resolution, ports are those of the service.</summary>
internal static class EndpointRules
{
    private const int MaxEndpoints = 4096;

    public static void Check(KubernetesObject subject)
    {
        var (found, spec) = (subject.Found, subject.Spec);
        var endpoints = spec["endpoints"];
        found.Require(endpoints.Items.Count() <= MaxEndpoints, endpoints, "se-endpoints", "must be at most 4096");
        found.Require(!endpoints.Exists || spec["resolution"].Text != "DYNAMIC_DNS", endpoints, "se-dynamic-dns",
            "must be absent with DYNAMIC_DNS");
        var ports = spec["ports"].Items.Select(port => port["name"].Text).ToHashSet();
        foreach (var endpoint in endpoints.Items)
        {
            CheckAddress(endpoint["address"], spec["resolution"].Text, found);
            foreach (var (name, port) in endpoint["ports"].Entries)
            {
                found.Require(ports.Contains(name), port, "se-endpoint-port", "must have the name of a port of the entry");
            }
        }
    }

    private static void CheckAddress(LocatedNode address, string? resolution, Violations found)
    {
        if (address.Text is not { Length: > 0 } text)
        {
            return; // with a network the address may be absent, which a rule of the definition sees to
        }

        var isSocket = text.StartsWith("unix://", StringComparison.Ordinal);
        var isAddress = HostNames.IsAddress(text);
        var fits = resolution switch
        {
            "STATIC" => isAddress || isSocket,
            "DNS" or "DNS_ROUND_ROBIN" => isAddress || HostNames.IsName(text),
            _ => true,
        };
        found.Require(fits, address, "se-endpoint-address", $"must fit resolution {resolution}: STATIC takes addresses, DNS names too");
    }
}
