using System.Text.Json.Nodes;
using HybridMesh.ManagementApi.Hosting.Endpoints;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>The input of an apply, for the API's description.</summary>
internal static class ResourceStream
{
    public static ApiBody Body { get; } = new("ResourceStream", Schema, MediaType.Yaml, MediaType.Json);

    private static JsonObject Schema() => new()
    {
        ["description"] = "One object of any kind; in YAML any number of documents parted by ---, in JSON also a v1 List.",
        ["anyOf"] = new JsonArray(
            [.. KindRoute.All.Select(route => new JsonObject { ["$ref"] = $"#/components/schemas/{route.Name}" })]),
    };
}
