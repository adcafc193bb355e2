using HybridMesh.Contracts.Kinds;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>The keys of <c>metadata</c>.</summary>
internal static class MetadataKeys
{
    /// <summary>Keys that name an ancestor; which of them a kind has follows from its lineage.</summary>
    public static IReadOnlyList<string> Ancestors { get; } =
        [
            .. KindCatalog.All
                .SelectMany(kind => new[] { kind.MetadataKey, kind.TypedMetadataKey })
                .OfType<string>()
                .Concat(ComingAncestors)
                .Distinct(),
        ];

    /// <summary>Keys that users write.</summary>
    public static IReadOnlyList<string> Written { get; } =
        ["name", "fqn", "displayName", "description", "labels", "annotations", "etag", "resourceVersion", .. Ancestors];

    // Read back from our server, from TSB's tools or from Kubernetes, and of no meaning in input.
    private static readonly string[] Ignored =
    [
        "namespace", "uid", "revision", "createdAt", "updatedAt", "creationTimestamp", "deletionTimestamp", "generation", "managedFields", "selfLink",
        "ownerReferences", "finalizers",
    ];

    private static readonly Dictionary<string, string> Canonical =
        Written.Concat(Ignored).ToDictionary(key => key, key => key, StringComparer.OrdinalIgnoreCase);

    // Of kinds that are still to come: a group key of the wrong type is then named as such, not called unknown.
    private static string[] ComingAncestors => ["trafficGroup", "securityGroup", "istioInternalGroup", "application", "api"];

    /// <summary>Whether a key is one of metadata's, written as here.</summary>
    public static bool IsKnown(string key) => Written.Contains(key);

    /// <summary>The key in its one spelling; null when it is not one of metadata's.</summary>
    public static string? Find(string key) => Canonical.GetValueOrDefault(key);
}
