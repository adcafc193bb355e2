using HybridMesh.Contracts.Reading;
using Microsoft.Net.Http.Headers;

namespace HybridMesh.ManagementApi.Hosting.Endpoints;

/// <summary>The media types that are spoken here.</summary>
internal static class MediaType
{
    public const string Json = "application/json";

    // RFC 9512: the registered one. The other two are what tools still send.
    public const string Yaml = "application/yaml";

    private static readonly string[] YamlNames = [Yaml, "application/x-yaml", "text/yaml"];

    /// <summary>How a body of this type is read; null when it is neither YAML nor JSON.</summary>
    public static InputFormat? FormatOf(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            return null;
        }

        var name = type.MediaType.Value ?? "";
        return IsYaml(name) ? InputFormat.Yaml : name.Equals(Json, StringComparison.OrdinalIgnoreCase) ? InputFormat.Json : null;
    }

    /// <summary>The first of <paramref name="offered"/> that the caller likes best; null when it accepts none.</summary>
    public static string? Choose(HttpRequest request, params IReadOnlyList<string> offered)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) || accepted.Count == 0)
        {
            return offered[0];
        }

        return accepted
            .Where(range => range.Quality is not 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => offered.FirstOrDefault(type => Fits(range, type)))
            .FirstOrDefault(type => type is not null);
    }

    private static bool Fits(MediaTypeHeaderValue range, string type) =>
        range.MatchesMediaType(type) || (type == Yaml && IsYaml(range.MediaType.Value ?? ""));

    private static bool IsYaml(string name) => YamlNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}
