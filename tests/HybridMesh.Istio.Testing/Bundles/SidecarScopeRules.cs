using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Webhook;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>
/// A Sidecar does not hide hosts that are exported to its namespace: the place where they are declared must be in its scope.
/// </summary>
internal static class SidecarScopeRules
{
    public static void Check(Bundle bundle)
    {
        foreach (var subject in bundle.Of("networking.istio.io/Sidecar").Where(sidecar => sidecar.Spec.Has("egress")))
        {
            foreach (var entry in bundle.Of("networking.istio.io/ServiceEntry").Where(entry => IsNamed(entry, subject.Namespace)))
            {
                var isInScope = entry.Spec["hosts"].Items.All(host => IsInScope(subject, entry.Namespace, host.Text ?? ""));
                subject.Found.RequireInBundle(isInScope, subject.Spec["egress"], "sidecar-scope",
                    $"must contain {entry.Namespace}/*, where {entry.Name} is exported to this namespace");
            }
        }
    }

    // An entry for everybody may be out of reach on purpose; one that names the namespace may not.
    private static bool IsNamed(KubernetesObject entry, string @namespace) => Visibility.Of(entry).Contains(@namespace);

    private static bool IsInScope(KubernetesObject sidecar, string @namespace, string host) =>
        sidecar.Spec["egress"].Items.SelectMany(egress => egress["hosts"].Items).Any(scope =>
            scope.Text?.Split('/') is [var place, var pattern]
            && (place == "*" || place == @namespace || (place == "." && sidecar.Namespace == @namespace))
            && HostNames.Covers(pattern, host));
}
