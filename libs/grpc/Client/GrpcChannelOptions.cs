using System.Net.Security;

namespace HybridMesh.Grpc;

/// <summary>How a channel connects, and its bounds.</summary>
public sealed record GrpcChannelOptions
{
    /// <summary>Longest response message in bytes; null is no limit. Default 4 MiB.</summary>
    public int? MaxReceiveMessageSize { get; init; } = 4 * 1024 * 1024;

    /// <summary>Longest request message in bytes; null is no limit. Default null.</summary>
    public int? MaxSendMessageSize { get; init; }

    /// <summary>TLS for <c>https</c> addresses: trust, client certificate, server name. Default: the system's trust, no certificate.</summary>
    public SslClientAuthenticationOptions? SslOptions { get; init; }

    /// <summary>A transport of the caller's making, which stays the caller's; then everything below and <see cref="SslOptions"/> is its business.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>Time to set up a connection, TLS included. Default 5 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Silence after which the peer is asked for a sign of life. Default 10 s.</summary>
    public TimeSpan KeepAlivePingDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the sign of life may take before the connection is dead. Default 5 s.</summary>
    public TimeSpan KeepAlivePingTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock of deadlines.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
