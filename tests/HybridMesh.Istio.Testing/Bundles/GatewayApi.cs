using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>Kinds of Gateway API and what they refer to.</summary>
internal static class GatewayApi
{
    public const string Group = "gateway.networking.k8s.io";

    public static bool IsRoute(KubernetesObject subject) =>
        subject.Group == Group && subject.Kind.EndsWith("Route", StringComparison.Ordinal);

    /// <summary>References that may lead to another namespace: backends, mirrors, certificates.</summary>
    public static IEnumerable<LocatedNode> References(KubernetesObject subject)
    {
        var rules = subject.Spec["rules"].Items.ToArray();
        var backends = rules.SelectMany(rule => rule["backendRefs"].Items).ToArray();
        var mirrors = rules.Concat(backends)
            .SelectMany(holder => holder["filters"].Items)
            .Where(filter => filter.Has("requestMirror"))
            .Select(filter => filter["requestMirror"]["backendRef"]);
        var certificates = subject.Spec["listeners"].Items.SelectMany(listener => listener["tls"]["certificateRefs"].Items);
        return backends.Concat(mirrors).Concat(certificates);
    }
}
