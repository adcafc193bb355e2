using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>
/// The path and query that the next hop is asked for. As the client wrote them, byte for byte, unless they hold dot segments or
/// characters that do not belong there: then as they were matched, encoded anew. So what is forwarded always means what was matched.
/// </summary>
internal static class RequestTarget
{
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>The URI of the forwarded request.</summary>
    /// <param name="http">The request.</param>
    /// <param name="destination">Scheme, host and port.</param>
    /// <param name="prefix">The prefix that was matched; null when the path was matched otherwise.</param>
    /// <param name="replacement">What replaces the path, or the prefix; null for no rewrite.</param>
    public static Uri For(HttpContext http, string destination, string? prefix, string? replacement)
    {
        var raw = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = raw.AsSpan().IndexOf('?');
        var path = query < 0 ? raw.AsSpan() : raw.AsSpan(0, query);
        var isPlain = IsPlain(raw, path);
        return new Uri(
            replacement is null
                ? isPlain ? destination + raw : string.Concat(destination, http.Request.Path.ToUriComponent(), Query(http))
                : string.Concat(destination, Rewritten(http, isPlain ? path : default, prefix, replacement), Query(http)),
            AsItIs);
    }

    private static string Query(HttpContext http) => http.Request.QueryString.Value ?? "";

    private static string Rewritten(HttpContext http, ReadOnlySpan<char> path, string? prefix, string replacement)
    {
        if (prefix is null)
        {
            return replacement;
        }

        // The matched prefix may have been written with percent-encoding.
        var rest = path.StartsWith(prefix, StringComparison.Ordinal)
            ? path[prefix.Length..]
            : new PathString("/" + http.Request.Path.Value![prefix.Length..]).ToUriComponent().AsSpan(1);
        // "/api/" to "/" must not make "//": one slash where both sides bring one.
        return replacement.EndsWith('/') && rest.StartsWith("/") ? string.Concat(replacement, rest[1..]) : string.Concat(replacement, rest);
    }

    private static bool IsPlain(string raw, ReadOnlySpan<char> path) =>
        raw.StartsWith('/') && !raw.AsSpan().ContainsAnyExceptInRange('!', '~') && !HasDotSegment(path);

    private static bool HasDotSegment(ReadOnlySpan<char> path)
    {
        if (path.Contains("%2e", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var slash = path.IndexOf("/."); slash >= 0; slash = path.IndexOf("/."))
        {
            path = path[(slash + 2)..];
            if (path is [] or ['/', ..] or ['.'] or ['.', '/', ..])
            {
                return true;
            }
        }

        return false;
    }
}
