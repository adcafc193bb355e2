using System.Text.RegularExpressions;
using HybridMesh.Istio.Testing.Metadata;
using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Webhook.DestinationRules;

namespace HybridMesh.Istio.Testing.Webhook.Sidecars;

/// <summary>Listeners and scope of a Sidecar.</summary>
internal static partial class SidecarRules
{
    private static readonly string[] Parts = ["egress", "ingress", "outboundTrafficPolicy", "inboundConnectionPool"];

    public static void Check(KubernetesObject subject)
    {
        var (found, spec) = (subject.Found, subject.Spec);
        found.Require(spec.Set(Parts).Count > 0, spec, "sidecar", $"must have at least one of {string.Join(", ", Parts)}");
        CheckEgress(spec["egress"], found);
        foreach (var ingress in spec["ingress"].Items)
        {
            found.Require(HostNames.IsPort(ingress["port"]["number"].Number), ingress["port"]["number"], "sidecar-port",
                "must be 1 to 65535");
            var endpoint = ingress["defaultEndpoint"];
            found.Require(endpoint.IsEmpty || Endpoint().IsMatch(endpoint.Text!), endpoint, "sidecar-endpoint",
                "must be 127.0.0.1:port, 0.0.0.0:port, [::1]:port, [::]:port or unix://path");
            TrafficPolicyRules.CheckPool(ingress["connectionPool"], found);
        }

        TrafficPolicyRules.CheckPool(spec["inboundConnectionPool"], found);
        CheckOutbound(spec["outboundTrafficPolicy"], found);
    }

    private static void CheckEgress(LocatedNode egress, Violations found)
    {
        var isClosed = false;
        foreach (var listener in egress.Items)
        {
            found.Require(!isClosed, listener, "sidecar-egress", "must come before the one listener without a port");
            isClosed |= !listener.Has("port");
            found.Require(!listener["hosts"].IsEmpty, listener["hosts"], "sidecar-hosts", "must have at least one host");
            foreach (var host in listener["hosts"].Items)
            {
                var parts = host.Text?.Split('/') ?? [];
                var isScope = parts.Length == 2 && (parts[0] is "*" or "." or "~" || ObjectNames.IsLabel(parts[0]));
                found.Require(isScope && HostNames.IsWildcardName(parts[1]), host, "sidecar-host", "must be namespace/host");
            }
        }
    }

    private static void CheckOutbound(LocatedNode policy, Violations found)
    {
        var proxy = policy["egressProxy"];
        if (proxy.Exists)
        {
            found.Require(policy["mode"].Text == "ALLOW_ANY", policy["mode"], "sidecar-egress-proxy", "must be ALLOW_ANY with egressProxy");
            var isPlace = HostNames.IsName(proxy["host"].Text) && HostNames.IsPort(proxy["port"]["number"].Number);
            found.Require(isPlace, proxy, "sidecar-egress-proxy", "must have a fully qualified host and a port");
        }
    }

    [GeneratedRegex(@"^((127\.0\.0\.1|0\.0\.0\.0|\[::1?\]):[0-9]{1,5}|unix://.+)\z")]
    private static partial Regex Endpoint();
}
