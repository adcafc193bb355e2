using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Webhook;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>
/// An EnvoyFilter finds virtual hosts, routes and filters by name, and one that finds nothing has no effect, without a word. Judged where
/// the set has Gateways on the same pods.
/// </summary>
internal static class EnvoyHostRules
{
    public static void Check(Bundle bundle)
    {
        foreach (var subject in bundle.Of("networking.istio.io/EnvoyFilter"))
        {
            var gateways = GatewayPods.GatewaysOf(bundle, subject);
            if (gateways.Count > 0)
            {
                Check(bundle, subject, gateways);
            }
        }
    }

    private static void Check(Bundle bundle, KubernetesObject subject, IReadOnlyList<KubernetesObject> gateways)
    {
        var filters = Filters(subject).Select(name => name.Text).ToHashSet();
        foreach (var item in subject.Spec["configPatches"].Items)
        {
            var host = item["match"]["routeConfiguration"]["vhost"];
            if (host.Exists)
            {
                var isThere = gateways.Any(gateway => HasHost(gateway, host["name"].Text));
                subject.Found.RequireInBundle(isThere, host["name"], "envoy-host", "must be host:port of an HTTP server on these pods");
                CheckRoute(bundle, subject, host);
            }

            foreach (var (name, config) in item["patch"]["value"]["typed_per_filter_config"].Entries)
            {
                var isInserted = filters.Contains(name);
                subject.Found.RequireInBundle(isInserted, config, "envoy-filter-name", "must be for a filter that the object inserts");
            }
        }
    }

    private static void CheckRoute(Bundle bundle, KubernetesObject subject, LocatedNode host)
    {
        var name = host["route"]["name"];
        if (name.Exists)
        {
            var hostname = host["name"].Text?.Split(':')[0] ?? "";
            var isThere = bundle.Of("networking.istio.io/VirtualService")
                .Where(service => service.Spec["hosts"].Items.Any(other => other.Text == hostname))
                .SelectMany(service => service.Spec["http"].Items)
                .Any(route => route["name"].Text == name.Text);
            subject.Found.RequireInBundle(isThere, name, "envoy-route", "must be the name of a route of the host");
        }
    }

    /// <summary>The names of the filters that it inserts.</summary>
    public static IEnumerable<LocatedNode> Filters(KubernetesObject subject) => subject.Spec["configPatches"].Items
        .Where(item => item["applyTo"].Text == "HTTP_FILTER")
        .Select(item => item["patch"]["value"]["name"]);

    private static bool HasHost(KubernetesObject gateway, string? name) =>
        gateway.Spec["servers"].Items
            .Where(server => Protocols.IsHttp(server["port"]["protocol"].Text) || server["port"]["protocol"].Text == "HTTPS")
            .SelectMany(server => server["hosts"].Items.Select(host => $"{host.Text!.Split('/')[^1]}:{server["port"]["number"].Number}"))
            .Contains(name);
}
