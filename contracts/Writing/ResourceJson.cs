using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Reading.Documents;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Writing;

/// <summary>Resources as JSON: the stored document, and the envelope of API answers.</summary>
public static class ResourceJson
{
    // What was stored was within the limits of some release; here they only bound the damage of a broken row.
    private static readonly ReadLimits StoredLimits = new() { MaxDepth = 256, MaxScalarLength = int.MaxValue, MaxValues = int.MaxValue };

    // Read by programs and people, never placed in HTML.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Readable) { WriteIndented = true };

    /// <summary>
    /// The stored document, <c>{"metadata":{…},"spec":{…}}</c>: what is not set is left out, fields stand in the order of the record, map
    /// entries in ordinal order, so that equal resources give equal text.
    /// </summary>
    public static string WriteDocument(Resource resource)
    {
        var document = new JsonObject { ["metadata"] = UserMetadata(resource.Metadata, []), ["spec"] = ShapeJson.OfRecord(resource.Spec) };
        UnknownFieldMerge.Into(document, resource.UnknownFields);
        return document.ToJsonString(Readable);
    }

    /// <summary>
    /// Reads a stored document, tolerantly: unknown fields are kept in <see cref="Resource.UnknownFields"/>, values that cannot be
    /// understood are kept there too and read as not set.
    /// </summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static Resource ReadDocument(Fqn fqn, KindDescriptor kind, string json, ServerFields? server)
    {
        var log = new DocumentLog(document: 0);
        var root = JsonTreeReader.Read(Encoding.UTF8.GetBytes(json), new TreeBudget(StoredLimits), log) as MappingNode
            ?? throw new JsonException($"the stored document of '{fqn}' is not an object; {log.Violations.Select(v => v.Message).LastOrDefault()}");
        return StoredDocument.Read(fqn, kind, root, server);
    }

    /// <summary>The envelope as users see it: apiVersion, kind, metadata with ancestors and what the server set, spec.</summary>
    public static JsonObject ToEnvelope(Resource resource)
    {
        var names = resource.Kind.Lineage
            .SkipLast(1)
            .Select(kind => KeyValuePair.Create(kind.MetadataKey!, (JsonNode?)resource.Fqn.Ancestor(kind.Collection)?.Name));
        var envelope = new JsonObject
        {
            ["apiVersion"] = resource.Kind.ApiVersion,
            ["kind"] = resource.Kind.Kind,
            ["metadata"] = UserMetadata(resource.Metadata, [KeyValuePair.Create("name", (JsonNode?)resource.Fqn.Name), .. names]),
            ["spec"] = ShapeJson.OfRecord(resource.Spec),
        };
        UnknownFieldMerge.Into(envelope, resource.UnknownFields);
        AddServerFields((JsonObject)envelope["metadata"]!, resource);
        return envelope;
    }

    /// <summary>JSON text for people: indented, no needless escapes.</summary>
    public static string WriteIndented(JsonNode? node) => node?.ToJsonString(Indented) ?? "null";

    private static JsonObject UserMetadata(ResourceMetadata metadata, IEnumerable<KeyValuePair<string, JsonNode?>> names)
    {
        var json = new JsonObject(names);
        AddText(json, "displayName", metadata.DisplayName);
        AddText(json, "description", metadata.Description);
        AddMap(json, "labels", metadata.Labels);
        AddMap(json, "annotations", metadata.Annotations);
        return json;
    }

    private static void AddServerFields(JsonObject metadata, Resource resource)
    {
        metadata["fqn"] = resource.Fqn.Value;
        if (resource.Server is { } server)
        {
            metadata["uid"] = server.Uid.ToString();
            metadata["etag"] = server.Etag.Value;
            metadata["revision"] = server.Revision;
            metadata["createdAt"] = TimeText(server.CreatedAt);
            metadata["updatedAt"] = TimeText(server.UpdatedAt);
        }
    }

    private static void AddText(JsonObject json, string key, string? text)
    {
        if (text is not null)
        {
            json[key] = text;
        }
    }

    private static void AddMap(JsonObject json, string key, IReadOnlyDictionary<string, string> map)
    {
        if (map.Count > 0)
        {
            json[key] = new JsonObject(map
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
        }
    }

    private static string TimeText(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
