using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using HybridMesh.Identity;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Proxy.Upstream;

/// <summary>Opens connections to destinations: TCP, and TLS inside the mesh. Requests and probes connect alike.</summary>
internal sealed class UpstreamConnector(
    ProxyOptions options, IMeshCredentials? credentials, TimeProvider time, ILogger<UpstreamConnector> logger)
{
    /// <summary>Opens one connection.</summary>
    /// <exception cref="UpstreamConnectException">It could not be opened in time, or the server is not the one meant.</exception>
    public async ValueTask<Stream> ConnectAsync(DestinationKey key, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.ConnectTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(key.EndPoint, linked.Token);
            var stream = new NetworkStream(socket, ownsSocket: true);
            return key.Mesh is null ? stream : await SecureAsync(stream, key.Mesh, linked.Token);
        }
        catch (Exception failure)
        {
            socket.Dispose();
            if (cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            throw new UpstreamConnectException(Reason(failure, deadline.IsCancellationRequested), failure);
        }
    }

    private async Task<Stream> SecureAsync(NetworkStream stream, MeshPeer peer, CancellationToken cancellationToken)
    {
        if (credentials?.Current is null)
        {
            throw new AuthenticationException("this gateway has no certificate of the mesh yet");
        }

        var secured = new SslStream(stream);
        try
        {
            var tls = MeshTls.ClientOptions(credentials, peer.Accept, time, logger);
            tls.TargetHost = peer.Sni;
            await secured.AuthenticateAsClientAsync(tls, cancellationToken);
            return secured;
        }
        catch
        {
            await secured.DisposeAsync();
            throw;
        }
    }

    private string Reason(Exception failure, bool isLate) => failure switch
    {
        _ when isLate => $"no connection within {options.ConnectTimeout.TotalMilliseconds:0} ms",
        SocketException socket => $"connect failed: {socket.SocketErrorCode}",
        AuthenticationException tls => $"TLS failed: {tls.Message}",
        _ => $"connect failed: {failure.GetType().Name}",
    };
}
