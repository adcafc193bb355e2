using Microsoft.AspNetCore.Http;

namespace HybridMesh.Proxy.Forwarding;

/// <summary>
/// Says where a request came from. What a client says about that is dropped at the edge and believed from a peer of the mesh, whose
/// certificate has been checked.
/// </summary>
internal static class ForwardedHeaders
{
    public const string For = "X-Forwarded-For";
    public const string Proto = "X-Forwarded-Proto";
    public const string Host = "X-Forwarded-Host";

    private static readonly string[] Spoofable =
        ["Forwarded", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Server", "X-Forwarded-Client-Cert", "X-Real-IP"];

    // RFC 9110 7.6.1 lets a sender name more headers of the connection, but these are not its to take away.
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "host", "content-length", "transfer-encoding", "upgrade", "connection", "close", "keep-alive",
    };

    public static void Apply(GatewayRequest request)
    {
        var http = request.Http;
        var headers = http.Request.Headers;
        DropConnectionHeaders(headers);
        if (request.IsFromMesh)
        {
            headers.Append(For, request.RemoteAddress);
            headers.TryAdd(Proto, http.Request.Scheme);
            headers.TryAdd(Host, headers.Host);
            return;
        }

        foreach (var name in Spoofable)
        {
            headers.Remove(name);
        }

        headers[For] = request.RemoteAddress;
        headers[Proto] = http.Request.Scheme;
        headers[Host] = headers.Host;
    }

    private static void DropConnectionHeaders(IHeaderDictionary headers)
    {
        var connection = headers.Connection;
        if (connection.Count == 0 || (connection.Count == 1 && Kept.Contains(connection[0]!)))
        {
            return;
        }

        foreach (var name in headers.GetCommaSeparatedValues("Connection"))
        {
            if (!Kept.Contains(name))
            {
                headers.Remove(name);
            }
        }
    }
}
