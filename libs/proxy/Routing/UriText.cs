using System.Buffers;

namespace HybridMesh.Proxy.Routing;

/// <summary>What may stand in parts of URIs that come from configuration.</summary>
internal static class UriText
{
    // RFC 3986 3.3: unreserved, percent, sub-delims, ":" and "@", and the slash between segments.
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%!$&'()*+,;=:@/");

    public static bool IsPath(string text) => !text.AsSpan().ContainsAnyExcept(PathCharacters);

    public static bool IsAuthority(string text)
    {
        var name = Hostname.OfHeader(text);
        var port = text.AsSpan(name.Length);
        return !Hostname.IsWildcard(text)
            && Hostname.IsValidPattern(name.ToString())
            && (port.IsEmpty || (port[0] == ':' && ushort.TryParse(port[1..], out var number) && number > 0));
    }

    /// <summary>The wire has no null: an empty text is a text that is not there.</summary>
    public static string? OrNull(string text) => text.Length == 0 ? null : text;
}
