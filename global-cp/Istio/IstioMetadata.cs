using System.Text.Json.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// The metadata of generated objects: what users want on them, and ours. Labels and annotations of a configuration object are copied; one
/// that has none takes those of the nearest ancestor that has some, the organization last.
/// </summary>
internal static class IstioMetadata
{
    private const string Prefix = "hybridmesh.io/";

    // Ours are ours, and what tools note about the document that the user wrote is not about the object.
    private static readonly string[] Withheld = [Prefix, "kubectl.kubernetes.io/", "tsb.tetrate.io/"];

    public static JsonObject Of(Resource resource, GatewayWorkload workload, MeshView mesh, IstioObject item)
    {
        var labels = Inherited(resource, mesh, metadata => metadata.Labels);
        labels["app.kubernetes.io/managed-by"] = "hybridmesh";
        labels[$"{Prefix}cluster"] = workload.Cluster;
        labels[$"{Prefix}owner"] = IstioNames.Hash(resource.Fqn.Value);
        labels[$"{Prefix}revision"] = $"{resource.Server?.Revision ?? 0}";
        var annotations = Inherited(resource, mesh, metadata => metadata.Annotations);
        annotations[$"{Prefix}fqn"] = resource.Fqn.Value;
        return new JsonObject
        {
            ["name"] = item.Name,
            ["namespace"] = item.Namespace,
            ["labels"] = ToJson(labels),
            ["annotations"] = ToJson(annotations),
        };
    }

    private static SortedDictionary<string, string> Inherited(
        Resource resource, MeshView mesh, Func<ResourceMetadata, IReadOnlyDictionary<string, string>> part)
    {
        var nearest = part(resource.Metadata);
        for (var at = resource.Fqn.Parent; nearest.Count == 0 && at is { } ancestor; at = ancestor.Parent)
        {
            nearest = mesh.Resource(ancestor) is { } found ? part(found.Metadata) : nearest;
        }

        var copied = nearest.Where(entry => !Withheld.Any(prefix => entry.Key.StartsWith(prefix, StringComparison.Ordinal)));
        return new(copied.ToDictionary(), StringComparer.Ordinal);
    }

    private static JsonObject ToJson(SortedDictionary<string, string> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
}
