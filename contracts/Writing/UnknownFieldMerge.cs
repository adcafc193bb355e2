using System.Globalization;
using System.Text.Json.Nodes;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Writing;

/// <summary>Puts the fields that this release does not know back to where they stood.</summary>
internal static class UnknownFieldMerge
{
    public static void Into(JsonObject document, IReadOnlyList<UnknownField> fields)
    {
        foreach (var field in fields)
        {
            if (Find(document, field.Path) is { } parent)
            {
                parent[field.Name] = JsonNode.Parse(field.Json);
            }
        }
    }

    // A part that held nothing but unknown fields was left out, and is made again; items of lists are not.
    private static JsonObject? Find(JsonObject document, IReadOnlyList<string> path)
    {
        JsonNode? at = document;
        foreach (var segment in path)
        {
            if (at is JsonArray list)
            {
                at = int.TryParse(segment, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : null;
            }
            else if (at is JsonObject parent)
            {
                at = parent.TryGetPropertyValue(segment, out var child) ? child : parent[segment] = new JsonObject();
            }
        }

        return at as JsonObject;
    }
}
