using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>All objects that one cluster is sent.</summary>
internal sealed class Bundle(IReadOnlyList<KubernetesObject> objects)
{
    public IReadOnlyList<KubernetesObject> Objects => objects;

    /// <param name="groupKind">Such as <c>networking.istio.io/Gateway</c>.</param>
    public IReadOnlyList<KubernetesObject> Of(string groupKind) => [.. objects.Where(subject => subject.GroupKind == groupKind)];

    public KubernetesObject? Find(string groupKind, string @namespace, string name) =>
        objects.FirstOrDefault(subject => subject.GroupKind == groupKind && subject.Namespace == @namespace && subject.Name == name);

    /// <summary>Each object with those before it, so that of two that collide the later one is told.</summary>
    public static IEnumerable<(KubernetesObject Subject, KubernetesObject Earlier)> Pairs(IReadOnlyList<KubernetesObject> subjects) =>
        subjects.SelectMany((subject, index) => subjects.Take(index).Select(earlier => (subject, earlier)));
}
