using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>Who sees an object: <c>exportTo</c>, everybody when it is absent.</summary>
internal static class Visibility
{
    public static IReadOnlySet<string> Of(KubernetesObject subject) => subject.Spec["exportTo"].IsEmpty
        ? new HashSet<string> { "*" }
        : subject.Spec["exportTo"].Items.Select(item => item.Text == "." ? subject.Namespace : item.Text ?? "").ToHashSet();

    public static bool IsVisibleIn(KubernetesObject subject, string @namespace) =>
        Of(subject) is var names && (names.Contains("*") || names.Contains(@namespace));

    /// <summary>Whether some namespace sees both.</summary>
    public static bool Overlap(KubernetesObject first, KubernetesObject second) =>
        (Of(first), Of(second)) is var (one, other) && (one.Contains("*") || other.Contains("*") || one.Overlaps(other));
}
