using HybridMesh.Istio.Testing.Metadata;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.ServiceEntries;

/// <summary>Hosts, addresses and ports of a ServiceEntry.</summary>
internal static class ServiceEntryRules
{
    public static void Check(KubernetesObject subject)
    {
        var (found, spec) = (subject.Found, subject.Spec);
        var resolution = spec["resolution"].Text ?? "NONE";
        var isResolved = resolution is "DNS" or "DNS_ROUND_ROBIN";
        foreach (var host in spec["hosts"].Items)
        {
            found.Require(HostNames.IsWildcardName(host.Text), host, "se-host", "must be fully qualified");
            var isWildcard = host.Text?.Contains('*') == true;
            found.Require(!isWildcard || !isResolved || !spec["endpoints"].IsEmpty, host, "se-dns-host",
                "must be a real name to be resolved");
            found.Require(isWildcard || resolution != "DYNAMIC_DNS", host, "se-dynamic-dns", "must be a wildcard with DYNAMIC_DNS");
        }

        foreach (var address in spec["addresses"].Items)
        {
            found.Require(HostNames.IsAddressOrBlock(address.Text), address, "se-address", "must be an address or a block");
            found.Require(resolution != "DYNAMIC_DNS", address, "se-dynamic-dns", "must be absent with DYNAMIC_DNS");
        }

        CheckPorts(spec, resolution, found);
    }

    private static void CheckPorts(LocatedNode spec, string resolution, Violations found)
    {
        var isAmbiguous = spec["hosts"].Items.Count() > 1 && resolution != "NONE";
        foreach (var port in spec["ports"].Items)
        {
            found.Require(ObjectNames.IsLabel(port["name"].Text ?? ""), port["name"], "se-port-name", "must be a DNS label");
            var protocol = port["protocol"];
            var isKnown = protocol.IsEmpty || protocol.Text?.ToUpperInvariant() == "UDP" || Protocols.IsKnown(protocol.Text);
            found.Require(isKnown, protocol, "se-protocol", "must be a known protocol, or absent");
            var isPlainTcp = protocol.Text?.ToUpperInvariant() == "TCP";
            found.Require(!isAmbiguous || !isPlainTcp, port, "se-tcp-hosts", "must belong to one host: plain TCP carries none");
        }
    }
}
