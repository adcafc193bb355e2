using HybridMesh.Grpc.Client;

namespace HybridMesh.Grpc;

/// <summary>A way to one server. Connects at the first call, again whenever it has to, and serves any number of calls at a time.</summary>
public sealed class GrpcChannel : IDisposable
{
    private readonly HttpMessageInvoker _transport;

    private GrpcChannel(Uri address, GrpcChannelOptions options)
    {
        Address = address;
        Options = options;
        _transport = options.HttpHandler is { } handler
            ? new HttpMessageInvoker(handler, disposeHandler: false)
            : new HttpMessageInvoker(Transport.Create(options), disposeHandler: true);
    }

    /// <summary>Scheme, host and port of the server.</summary>
    public Uri Address { get; }

    internal GrpcChannelOptions Options { get; }

    /// <summary>A channel to an address: <c>https://host:port</c>, or <c>http://host:port</c> for HTTP/2 without TLS.</summary>
    public static GrpcChannel ForAddress(Uri address, GrpcChannelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address is { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? new GrpcChannel(address, options ?? new GrpcChannelOptions())
            : throw new ArgumentException($"'{address}' is not an http or https address", nameof(address));
    }

    /// <summary>A channel to an address in text form.</summary>
    public static GrpcChannel ForAddress(string address, GrpcChannelOptions? options = null) => ForAddress(new Uri(address), options);

    /// <summary>What calls are made with.</summary>
    public CallInvoker CreateCallInvoker() => new(this);

    /// <summary>Closes the connections; running calls end with UNAVAILABLE.</summary>
    public void Dispose() => _transport.Dispose();

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _transport.SendAsync(request, cancellationToken);
}
