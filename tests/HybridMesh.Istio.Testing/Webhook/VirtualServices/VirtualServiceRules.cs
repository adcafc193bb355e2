using HybridMesh.Istio.Testing.Metadata;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.VirtualServices;

/// <summary>Hosts and gateways of a VirtualService.</summary>
internal static class VirtualServiceRules
{
    public static void Check(KubernetesObject subject)
    {
        var (found, spec) = (subject.Found, subject.Spec);
        var routes = spec.Set("http", "tls", "tcp");
        found.Require(routes.Any(name => !spec[name].IsEmpty), spec, "vs-routes", "must have http, tls or tcp routes");
        if (spec["hosts"].IsEmpty)
        {
            var extra = spec.Set("gateways", "tls", "tcp");
            found.Require(extra.Count == 0, spec, "vs-delegate", "must have hosts, or be a delegate with http routes only");
        }

        CheckHosts(spec, found);
        foreach (var gateway in spec["gateways"].Items)
        {
            var parts = gateway.Text?.Split('/') ?? [];
            found.Require(parts.Length is 1 or 2 && parts.All(ObjectNames.IsLabel), gateway, "vs-gateway",
                "must be namespace/name or a name");
        }
    }

    /// <summary>Whether it holds for sidecars: when it names no gateway, or <c>mesh</c> among them.</summary>
    public static bool IsInMesh(KubernetesObject subject) =>
        !subject.Spec["hosts"].IsEmpty
        && (!subject.Spec.Has("gateways") || subject.Spec["gateways"].Items.Any(gateway => gateway.Text == "mesh"));

    private static void CheckHosts(LocatedNode spec, Violations found)
    {
        var isInMesh = !spec.Has("gateways") || spec["gateways"].Items.Any(gateway => gateway.Text == "mesh");
        var before = new List<string>();
        foreach (var host in spec["hosts"].Items)
        {
            var text = host.Text ?? "";
            found.Require(HostNames.IsWildcardName(text), host, "vs-host", "must be fully qualified, with * as first label at most");
            found.Require(text != "*" || !isInMesh, host, "vs-mesh-host", "must not be * for the mesh");
            found.Require(!before.Exists(other => HostNames.Overlap(other, text)), host, "vs-host-overlap",
                "must not be covered by another");
            before.Add(text);
        }
    }
}
