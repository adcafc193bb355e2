using System.Net;

namespace HybridMesh.Proxy.Upstream;

/// <summary>The HTTP client of one destination: a pool of connections and nothing else.</summary>
internal static class UpstreamHandler
{
    public static HttpMessageInvoker Create(Func<CancellationToken, ValueTask<Stream>> connect)
    {
        var handler = new SocketsHttpHandler
        {
            // TLS is the connector's business: with "https" the handler would take the Host header as server name and as key of its pools.
            ConnectCallback = (_, cancellationToken) => connect(cancellationToken),
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            // Trace headers are the client's; they pass like any other.
            ActivityHeadersPropagator = null,
            // Shorter than the keep-alive of the next hop, so that the side that may retry is the one that closes.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60),
            // A peer's certificate lives hours; a connection should not outlive it by much.
            PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        };
        return new HttpMessageInvoker(handler, disposeHandler: true);
    }
}
