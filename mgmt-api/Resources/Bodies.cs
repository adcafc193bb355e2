using System.Text.Json.Nodes;
using HybridMesh.Contracts.Shapes;
using HybridMesh.ManagementApi.Hosting.Endpoints;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>The bodies of resource operations, for the API's description.</summary>
internal static class Bodies
{
    /// <summary>The envelope of one object of a kind.</summary>
    public static ApiBody Of(KindRoute route) => new(route.Name, () => KindSchema.For(route.Kind), MediaType.Json, MediaType.Yaml);

    /// <summary>A page of objects of a kind.</summary>
    public static ApiBody PageOf(KindRoute route) => new($"{route.Name}Page", () => PageSchema(Reference(route)), MediaType.Json);

    /// <summary>A page of objects of one kind, whichever it is.</summary>
    public static ApiBody AnyPage { get; } = new(
        "ResourcePage",
        () => PageSchema(new JsonObject { ["oneOf"] = new JsonArray([.. KindRoute.All.Select(Reference)]) }),
        MediaType.Json);

    private static JsonObject Reference(KindRoute route) => new() { ["$ref"] = $"#/components/schemas/{route.Name}" };

    private static JsonObject PageSchema(JsonObject items) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("items"),
        ["properties"] = new JsonObject
        {
            ["items"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = items,
            },
            ["nextPageToken"] = new JsonObject { ["type"] = "string", ["description"] = "Asks for the next page; absent on the last." },
        },
    };
}
