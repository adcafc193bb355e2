using System.Text.Json.Nodes;

namespace HybridMesh.GlobalControlPlane.Manifests;

/// <summary>JSON as Istio takes it: its webhook refuses many empty parts, so what is empty is left out.</summary>
internal static class ManifestJson
{
    public static JsonArray Strings(IEnumerable<string> items) => [.. items.Select(item => (JsonNode)item)];

    public static JsonObject Map(IEnumerable<KeyValuePair<string, string>> entries) =>
        new(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));

    /// <summary>Sets a member unless it is null, an empty object or an empty list.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not (null or JsonObject { Count: 0 } or JsonArray { Count: 0 }))
        {
            json[name] = value;
        }

        return json;
    }
}
