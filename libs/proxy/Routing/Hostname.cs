using System.Buffers;

namespace HybridMesh.Proxy.Routing;

/// <summary>The grammar of host names in routes and requests.</summary>
internal static class Hostname
{
    /// <summary>Longest DNS name (RFC 1035 2.3.4); a longer Host header is not looked up.</summary>
    public const int MaxLength = 253;

    public const string WildcardPrefix = "*.";

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>True for a name, or a name behind "*.".</summary>
    public static bool IsValidPattern(string hostname)
    {
        var name = hostname.AsSpan(IsWildcard(hostname) ? WildcardPrefix.Length : 0);
        return name.Length is > 0 and <= MaxLength
            && !name.ContainsAnyExcept(Characters)
            && name[0] != '.'
            && name[^1] != '.'
            && !name.Contains("..", StringComparison.Ordinal);
    }

    public static bool IsWildcard(string hostname) => hostname.StartsWith(WildcardPrefix, StringComparison.Ordinal);

    /// <summary>The name in a Host header: without port, and without the dot of an absolute name.</summary>
    public static ReadOnlySpan<char> OfHeader(string? host)
    {
        var name = host.AsSpan();
        // An IPv6 literal is in brackets; its colons are not a port.
        var colon = name.LastIndexOf(':');
        if (colon > name.LastIndexOf(']'))
        {
            name = name[..colon];
        }

        return name is [.., '.'] ? name[..^1] : name;
    }
}
