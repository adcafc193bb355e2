using System.Text.Json.Nodes;
using HybridMesh.Inspection.Wire;

namespace HybridMesh.ManagementApi.Features.Config;

/// <summary>What targets are sent, one document per resource, in a stable order.</summary>
internal static class ConfigDocuments
{
    public static IReadOnlyList<JsonNode?> Of(ConfigResponse response) =>
    [
        .. from target in response.Targets
           orderby target.Target
           from resource in target.Resources
           select (JsonNode?)new JsonObject
           {
               ["target"] = target.Target,
               ["typeUrl"] = resource.TypeUrl,
               ["name"] = resource.Name,
               ["version"] = resource.Version,
               ["resource"] = resource.Json.Length == 0 ? null : JsonNode.Parse(resource.Json),
           },
    ];

    public static JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["description"] = "One resource that one target is sent. In YAML each is a document of its own.",
            ["properties"] = new JsonObject
            {
                ["target"] = Text("The target, such as clusters/edge/gateways/t1/app=gateway-t1."),
                ["typeUrl"] = Text("The type on the wire."),
                ["name"] = Text("Its name on the wire."),
                ["version"] = Text("Hash of its content."),
                ["resource"] = new JsonObject { ["type"] = "object", ["description"] = "The resource itself." },
            },
        },
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}
