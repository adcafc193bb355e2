using System.Text.Json.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Manifests;

/// <summary>
/// The metadata of generated objects: what users want on them (<see cref="CopiedMetadata"/>), and ours.
/// </summary>
internal static class ManifestMetadata
{
    private const string Prefix = CopiedMetadata.Prefix;

    /// <summary>Of objects that follow from one resource.</summary>
    public static JsonObject Of(Resource resource, string cluster, MeshView mesh)
    {
        var labels = LabelsFor(resource.Fqn, cluster, mesh);
        labels[$"{Prefix}revision"] = $"{resource.Server?.Revision ?? 0}";
        return ToMetadata(resource.Fqn, labels, mesh);
    }

    /// <summary>Of objects that follow from several resources of one owner: no revision is theirs.</summary>
    public static JsonObject OfOwner(Fqn owner, string cluster, MeshView mesh) => ToMetadata(owner, LabelsFor(owner, cluster, mesh), mesh);

    private static SortedDictionary<string, string> LabelsFor(Fqn owner, string cluster, MeshView mesh)
    {
        var labels = Inherited(owner, mesh, metadata => metadata.Labels);
        labels["app.kubernetes.io/managed-by"] = "hybridmesh";
        labels[$"{Prefix}cluster"] = cluster;
        labels[$"{Prefix}owner"] = ManifestNames.Hash(owner.Value);
        return labels;
    }

    private static JsonObject ToMetadata(Fqn owner, SortedDictionary<string, string> labels, MeshView mesh)
    {
        var annotations = Inherited(owner, mesh, metadata => metadata.Annotations);
        annotations[$"{Prefix}fqn"] = owner.Value;
        return new JsonObject { ["labels"] = ToJson(labels), ["annotations"] = ToJson(annotations) };
    }

    private static SortedDictionary<string, string> Inherited(
        Fqn owner, MeshView mesh, Func<ResourceMetadata, IReadOnlyDictionary<string, string>> part) =>
        new(CopiedMetadata.Of(owner, mesh, part).Entries, StringComparer.Ordinal);

    private static JsonObject ToJson(SortedDictionary<string, string> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
}
