using System.Text;
using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Schemas;

namespace HybridMesh.Istio.Testing.Metadata;

/// <summary>What the API server asks of <c>metadata</c> of an object that someone applies.</summary>
internal static class ObjectMetadata
{
    private const int MaxAnnotationBytes = 256 * 1024;

    private static readonly string[] Fields =
    [
        "annotations", "creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "finalizers", "generateName", "generation",
        "labels", "managedFields", "name", "namespace", "ownerReferences", "resourceVersion", "selfLink", "uid",
    ];

    public static void Check(KubernetesObject subject, CrdSchema schema)
    {
        var metadata = subject.Root["metadata"];
        foreach (var (name, place) in metadata.Entries.Where(entry => !Fields.Contains(entry.Key)))
        {
            subject.Found.Add(place.Path, "unknown-field", $"{name} is not a field of metadata");
        }

        CheckName(subject, metadata["name"]);
        CheckNamespace(subject, metadata["namespace"], schema.IsNamespaced);
        CheckTexts(subject, metadata["labels"]);
        CheckTexts(subject, metadata["annotations"]);
        foreach (var (key, value) in metadata["labels"].Entries)
        {
            RequireKey(subject, key, value);
            Require(subject, value, ObjectNames.IsLabelValue(value.Text ?? ""), "label-value", "must be at most 63 of A-Z a-z 0-9 - _ .");
        }

        foreach (var (key, value) in metadata["annotations"].Entries)
        {
            RequireKey(subject, key, value);
        }

        var bytes = metadata["annotations"].Entries.Sum(entry => Size(entry.Key) + Size(entry.Value.Text ?? ""));
        Require(subject, metadata["annotations"], bytes <= MaxAnnotationBytes, "annotations-size", "must be at most 256 KiB in total");
    }

    private static void CheckName(KubernetesObject subject, LocatedNode name)
    {
        if (name.Text is not { Length: > 0 } text)
        {
            subject.Found.Add(name.Path, "required", "must be a name");
            return;
        }

        // Istio puts the name of a Gateway into a DNS label, and Gateway API derives Services from it.
        var valid = subject.Kind == "Gateway" ? ObjectNames.IsLabel(text) : ObjectNames.IsSubdomain(text);
        Require(subject, name, valid, "name", subject.Kind == "Gateway" ? "must be a DNS label" : "must be a DNS subdomain");
    }

    private static void CheckNamespace(KubernetesObject subject, LocatedNode place, bool isNamespaced)
    {
        if (isNamespaced)
        {
            Require(subject, place, ObjectNames.IsLabel(place.Text ?? ""), "namespace", "must be a DNS label");
        }
        else
        {
            Require(subject, place, !place.Exists, "namespace", "must be absent, the kind belongs to the cluster");
        }
    }

    private static void CheckTexts(KubernetesObject subject, LocatedNode map)
    {
        foreach (var (_, value) in map.Entries.Where(entry => entry.Value.Text is null))
        {
            subject.Found.Add(value.Path, "type", $"must be string, was {value.Shown}");
        }
    }

    private static void RequireKey(KubernetesObject subject, string key, LocatedNode value) =>
        Require(subject, value, ObjectNames.IsQualified(key), "qualified-name", $"key \"{key}\" must be [prefix/]name");

    private static void Require(KubernetesObject subject, LocatedNode place, bool holds, string rule, string message)
    {
        if (!holds)
        {
            subject.Found.Add(place.Path, rule, $"{message}, was {place.Shown}");
        }
    }

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
