using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Webhook;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>A VirtualService names Gateways of the set, whose servers let its hosts in.</summary>
internal static class GatewayBindingRules
{
    public static void Check(Bundle bundle)
    {
        foreach (var subject in bundle.Of("networking.istio.io/VirtualService"))
        {
            var named = subject.Spec["gateways"].Items.Where(place => place.Text != "mesh").ToArray();
            var gateways = new List<KubernetesObject>();
            foreach (var place in named)
            {
                var gateway = Find(bundle, subject, place.Text ?? "");
                subject.Found.RequireInBundle(gateway is not null, place, "gateway-missing", "must be a Gateway of the set");
                gateways.AddRange(gateway is null ? [] : [gateway]);
            }

            if (gateways.Count > 0 && gateways.Count == named.Length)
            {
                CheckHosts(subject, gateways);
            }
        }
    }

    public static KubernetesObject? Find(Bundle bundle, KubernetesObject subject, string reference)
    {
        var parts = reference.Split('/');
        return bundle.Find("networking.istio.io/Gateway", parts.Length == 2 ? parts[0] : subject.Namespace, parts[^1]);
    }

    private static void CheckHosts(KubernetesObject subject, List<KubernetesObject> gateways)
    {
        var served = gateways
            .SelectMany(gateway => gateway.Spec["servers"].Items
                .SelectMany(server => server["hosts"].Items)
                .Where(host => IsOpenTo(gateway, host.Text ?? "", subject.Namespace)))
            .Select(host => host.Text!.Split('/')[^1])
            .ToArray();
        foreach (var host in subject.Spec["hosts"].Items)
        {
            var isServed = Array.Exists(served, other => HostNames.Overlap(other, host.Text ?? ""));
            subject.Found.RequireInBundle(isServed, host, "gateway-host", "must be let in by a server of a named Gateway");
        }
    }

    private static bool IsOpenTo(KubernetesObject gateway, string host, string @namespace) =>
        host.Split('/') is not [var fence, _] || fence == "*" || fence == @namespace || (fence == "." && gateway.Namespace == @namespace);
}
