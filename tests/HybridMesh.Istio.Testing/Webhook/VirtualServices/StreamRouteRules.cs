using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.VirtualServices;

/// <summary>Items of <c>tls</c> and <c>tcp</c>.</summary>
internal static class StreamRouteRules
{
    public static void Check(KubernetesObject subject)
    {
        var hosts = subject.Spec["hosts"].Items.Select(host => host.Text ?? "").ToArray();
        foreach (var item in subject.Spec["tls"].Items)
        {
            subject.Found.Require(!item["match"].IsEmpty, item["match"], "tls-match", "must have at least one match");
            foreach (var sni in item["match"].Items.SelectMany(match => match["sniHosts"].Items))
            {
                var isCovered = Array.Exists(hosts, host => HostNames.Covers(host, sni.Text ?? ""));
                subject.Found.Require(isCovered, sni, "tls-sni", "must be covered by a host of the VirtualService");
            }
        }

        foreach (var item in subject.Spec["tls"].Items.Concat(subject.Spec["tcp"].Items))
        {
            subject.Found.Require(!item["route"].IsEmpty, item["route"], "stream-route", "must have a destination");
            foreach (var match in item["match"].Items)
            {
                CheckMatch(match, subject.Found);
            }
        }
    }

    private static void CheckMatch(LocatedNode match, Violations found)
    {
        var port = match["port"];
        found.Require(!port.Exists || HostNames.IsPort(port.Number), port, "match-port", "must be 1 to 65535");
        foreach (var subnet in match["destinationSubnets"].Items)
        {
            found.Require(HostNames.IsAddressOrBlock(subnet.Text), subnet, "match-subnet", "must be an address or a block");
        }
    }
}
