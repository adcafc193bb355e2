using System.Text.Json.Nodes;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>One part of a stored document, as a text to compare.</summary>
internal static class DocumentPart
{
    private const string Present = "present";

    /// <param name="document">The document; null when there is none.</param>
    /// <param name="path">Names parted by dots, such as <c>spec.network</c>; empty asks whether there is a document at all.</param>
    /// <returns>Null for what is not there.</returns>
    public static string? Of(string? document, string path)
    {
        if (document is null || path.Length == 0)
        {
            return document is null ? null : Present;
        }

        var at = JsonNode.Parse(document);
        foreach (var name in path.Split('.'))
        {
            at = (at as JsonObject)?[name];
        }

        return at?.ToJsonString();
    }
}
