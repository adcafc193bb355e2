using System.Diagnostics.CodeAnalysis;

namespace HybridMesh.Contracts.Kinds;

/// <summary>The spellings of apiVersion that are ours.</summary>
public static class ApiVersions
{
    private const string Ours = "hybridmesh.io";
    private const string Tsb = "tsb.tetrate.io";
    private const string Version = "v2";

    /// <summary>
    /// The area of an apiVersion of either family: <c>gateway</c> of <c>gateway.hybridmesh.io/v2</c> and of
    /// <c>gateway.tsb.tetrate.io/v2</c>, <c>api</c> of the GitOps spelling <c>tsb.tetrate.io/v2</c>. False when the group is not ours.
    /// </summary>
    /// <param name="apiVersion">Such as <c>gateway.tsb.tetrate.io/v2</c>.</param>
    /// <param name="area">The area, known to the catalog or not.</param>
    /// <param name="isSupportedVersion">Whether the version after the slash is the one we read.</param>
    public static bool TryParse(string apiVersion, [NotNullWhen(true)] out string? area, out bool isSupportedVersion)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var group = slash < 0 ? apiVersion : apiVersion[..slash];
        isSupportedVersion = slash >= 0 && apiVersion[(slash + 1)..] == Version;
        area = AreaOf(group, Ours) ?? AreaOf(group, Tsb);
        return area is not null;
    }

    /// <summary>The spellings for an area that are accepted, ours first.</summary>
    public static IReadOnlyList<string> Of(string area) =>
        area == "api"
            ? [$"api.{Ours}/{Version}", $"api.{Tsb}/{Version}", $"{Tsb}/{Version}", $"{Ours}/{Version}"]
            : [$"{area}.{Ours}/{Version}", $"{area}.{Tsb}/{Version}"];

    private static string? AreaOf(string group, string family)
    {
        if (group == family)
        {
            return "api";
        }

        var isChild = group.EndsWith("." + family, StringComparison.Ordinal);
        var area = isChild ? group[..^(family.Length + 1)] : null;

        // install.tetrate.io and the like are other products' groups; xcp.tsb... has dots and is none of ours.
        return area is { Length: > 0 } && !area.Contains('.', StringComparison.Ordinal) ? area : null;
    }
}
