using System.Text.Json.Nodes;
using HybridMesh.Contracts.Kinds;

namespace HybridMesh.Contracts.Shapes;

/// <summary>JSON Schema of kinds, made from their records and doc comments.</summary>
public static class KindSchema
{
    /// <summary>The schema (draft 2020-12) of a kind's whole envelope, self-contained. A new object at each call.</summary>
    public static JsonObject For(KindDescriptor kind)
    {
        var spec = RecordSchema.Of(RecordShape.For(kind.SpecType));
        string[] required = spec.ContainsKey("required") ? ["apiVersion", "kind", "metadata", "spec"] : ["apiVersion", "kind", "metadata"];
        var names = kind.Lineage.SkipLast(1).Select(ancestor => ancestor.MetadataKey!).Prepend("name").ToList();
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = DocComments.Of(kind.SpecType) ?? kind.Kind,
            ["required"] = Names(required),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["apiVersion"] = new JsonObject { ["type"] = "string", ["enum"] = Names(ApiVersions.Of(kind.Area)) },
                ["kind"] = new JsonObject { ["type"] = "string", ["const"] = kind.Kind },
                ["metadata"] = Metadata(names),
                ["spec"] = spec,
                ["status"] = new JsonObject
                {
                    ["type"] = "object",
                    ["readOnly"] = true,
                    ["description"] = "How far the resource has come; ignored in input.",
                },
            },
        };
    }

    private static JsonObject Metadata(List<string> names)
    {
        var properties = new JsonObject();
        foreach (var name in names)
        {
            properties[name] = new JsonObject
            {
                ["type"] = "string",
                ["pattern"] = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$",
                ["maxLength"] = 63,
                ["description"] = name == "name" ? "Name, unique among its siblings." : $"Name of the {name} that the object belongs to.",
            };
        }

        properties["displayName"] = Text("Name for people.", maxLength: 256);
        properties["description"] = Text("Free text.", maxLength: 4096);
        properties["labels"] = Map("Labels.");
        properties["annotations"] = Map("Annotations.");
        foreach (var (name, description) in ServerKeys)
        {
            properties[name] = new JsonObject
            {
                ["type"] = name == "revision" ? "integer" : "string",
                ["readOnly"] = name != "etag",
                ["description"] = description,
            };
        }

        return new JsonObject { ["type"] = "object", ["required"] = Names(names), ["additionalProperties"] = false, ["properties"] = properties };
    }

    private static readonly (string Name, string Description)[] ServerKeys =
    [
        ("fqn", "The name in the whole hierarchy; set by the server."),
        ("uid", "Never reused; set by the server."),
        ("etag", "Version of the object's state; set by the server, and in input the version that the object is expected to have."),
        ("revision", "The revision that last changed the object; set by the server."),
        ("createdAt", "Time of the first write; set by the server."),
        ("updatedAt", "Time of the last write; set by the server."),
    ];

    private static JsonObject Text(string description, int maxLength) =>
        new() { ["type"] = "string", ["maxLength"] = maxLength, ["description"] = description };

    private static JsonObject Map(string description) =>
        new() { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" }, ["description"] = description };

    internal static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
