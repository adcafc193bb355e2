using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>Which pods an object is for. Kinds differ in where they say it.</summary>
internal static class Selectors
{
    /// <summary>The labels; absent when all pods are meant.</summary>
    public static LocatedNode Labels(KubernetesObject subject) => subject.Kind switch
    {
        "Gateway" => subject.Spec["selector"],
        "Sidecar" or "EnvoyFilter" => subject.Spec["workloadSelector"]["labels"],
        "DestinationRule" => subject.Spec["workloadSelector"]["matchLabels"],
        _ => subject.Spec["selector"]["matchLabels"],
    };

    public static bool AreSame(KubernetesObject first, KubernetesObject second)
    {
        var (one, other) = (Labels(first), Labels(second));
        return (one.IsEmpty && other.IsEmpty) || JsonNode.DeepEquals(one.Node, other.Node);
    }
}
