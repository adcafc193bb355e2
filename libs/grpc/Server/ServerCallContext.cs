using System.Net;
using HybridMesh.Grpc.Wire;
using Microsoft.AspNetCore.Http;

namespace HybridMesh.Grpc;

/// <summary>What a handler knows of its call.</summary>
public sealed class ServerCallContext
{
    private readonly HttpContext _http;

    internal ServerCallContext(HttpContext http, string method, Metadata requestHeaders, DateTime deadline, CancellationToken cancellationToken)
    {
        _http = http;
        Method = method;
        RequestHeaders = requestHeaders;
        Deadline = deadline;
        CancellationToken = cancellationToken;
    }

    /// <summary><c>/package.Service/Method</c>.</summary>
    public string Method { get; }

    /// <summary>The authority that the client asked for.</summary>
    public string Host => _http.Request.Host.Value ?? string.Empty;

    /// <summary>The client's address, such as <c>ipv4:127.0.0.1:4711</c>. Who the client is says its certificate: see <see cref="GetHttpContext"/>.</summary>
    public string Peer => _http.Connection.RemoteIpAddress is { } address
        ? $"{(address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? "ipv6" : "ipv4")}:{new IPEndPoint(address, _http.Connection.RemotePort)}"
        : "unknown";

    /// <summary>When the client stops waiting, in UTC; <see cref="DateTime.MaxValue"/> when it set no deadline.</summary>
    public DateTime Deadline { get; }

    /// <summary>Cancelled when the client cancels, is gone, or the deadline has passed.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>What the client sent before its first message.</summary>
    public Metadata RequestHeaders { get; }

    /// <summary>Sent with the status. The trailers of an <see cref="RpcException"/> are added to them.</summary>
    public Metadata ResponseTrailers { get; } = new();

    /// <summary>How the call ends when the handler returns. Default OK.</summary>
    public Status Status { get; set; } = Status.DefaultSuccess;

    /// <summary>The HTTP request underneath; <c>Connection.ClientCertificate</c> says who the client is.</summary>
    public HttpContext GetHttpContext() => _http;

    /// <summary>Sends headers before the first response; at most once.</summary>
    /// <exception cref="InvalidOperationException">The response has started.</exception>
    public async Task WriteResponseHeadersAsync(Metadata responseHeaders)
    {
        ArgumentNullException.ThrowIfNull(responseHeaders);
        if (_http.Response.HasStarted)
        {
            throw new InvalidOperationException("the response headers have been sent");
        }

        foreach (var entry in responseHeaders)
        {
            _http.Response.Headers.Append(entry.Key, MetadataHeaders.Format(entry));
        }

        await _http.Response.BodyWriter.FlushAsync(CancellationToken);
    }
}
