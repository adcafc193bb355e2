using Microsoft.AspNetCore.Http;

namespace HybridMesh.Proxy.Routing;

/// <summary>All conditions of one match, which must hold together. The path is compared decoded and without dot segments.</summary>
internal sealed class RequestMatch(TextMatch? path, IReadOnlyList<HeaderMatch> headers)
{
    private readonly HeaderMatch[] _headers = [.. headers];

    /// <summary>The prefix that a rewrite replaces; null when the path was matched otherwise.</summary>
    public string? PathPrefix => (path as TextMatch.Prefix)?.Wanted;

    public bool IsMatch(HttpRequest request)
    {
        if (path is not null && !path.IsMatch(request.Path.Value ?? ""))
        {
            return false;
        }

        foreach (var header in _headers)
        {
            if (!header.IsMatch(request))
            {
                return false;
            }
        }

        return true;
    }
}
