using Microsoft.AspNetCore.Http;

namespace HybridMesh.Proxy.Routing;

/// <summary>A condition on one request header, or on one of Envoy's pseudo headers. A header that is not there never matches.</summary>
internal sealed class HeaderMatch(string name, TextMatch value)
{
    public static readonly string[] PseudoHeaders = [":method", ":authority", ":path", ":scheme"];

    public bool IsMatch(HttpRequest request)
    {
        var text = name switch
        {
            ":method" => request.Method,
            ":authority" => request.Headers.Host.ToString(),
            ":path" => request.Path.Value + request.QueryString.Value,
            ":scheme" => request.Scheme,
            _ => Header(request),
        };
        return text is not null && value.IsMatch(text);
    }

    // Several lines of one header are one value, joined by commas (RFC 9110 5.3).
    private string? Header(HttpRequest request) =>
        request.Headers.TryGetValue(name, out var values) && values.Count > 0 ? values.ToString() : null;
}
