using HybridMesh.Contracts.Kinds;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>Annotations that stand for the hierarchy in objects that live in a Kubernetes cluster (GitOps).</summary>
internal static class AnnotationKeys
{
    private static readonly string[] Families = ["tsb.tetrate.io/", "hybridmesh.io/"];

    /// <summary>The metadata key that an annotation stands for, such as <c>tenant</c> or <c>gatewayGroup</c>; null for other annotations.</summary>
    public static string? AncestorOf(string annotation)
    {
        var family = Families.FirstOrDefault(family => annotation.StartsWith(family, StringComparison.Ordinal));
        var key = family is null ? null : annotation[family.Length..];
        return key is not null && MetadataKeys.Ancestors.Contains(key) ? key : null;
    }

    /// <summary>The annotation for an ancestor, as it is usually written.</summary>
    public static string For(KindDescriptor ancestor) => Families[0] + (ancestor.TypedMetadataKey ?? ancestor.MetadataKey);
}
