using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace HybridMesh.Hosting.Listeners;

/// <summary>One named place the process listens on.</summary>
public sealed class ListenerOptions
{
    /// <summary>Address to bind. Default 127.0.0.1 with a port that the system chooses.</summary>
    public IPEndPoint Address { get; set; } = new(IPAddress.Loopback, 0);

    /// <summary>HTTP versions. Default HTTP/1.1 and HTTP/2.</summary>
    public HttpProtocols Protocols { get; set; } = HttpProtocols.Http1AndHttp2;

    /// <summary>Scheme under which the address is published; <c>https</c> when <see cref="Configure"/> sets TLS up. Default http.</summary>
    public string Scheme { get; set; } = Uri.UriSchemeHttp;

    /// <summary>Further settings, such as TLS. Runs once, when the server starts; services come from <c>ListenOptions.ApplicationServices</c>.</summary>
    public Action<ListenOptions>? Configure { get; set; }

    /// <summary>Parses <c>address:port</c>, the form of addresses in options files.</summary>
    /// <exception cref="FormatException">The text is not an IP address and a port.</exception>
    public static IPEndPoint ParseAddress(string text) =>
        IPEndPoint.TryParse(text, out var address) && text.Contains(':', StringComparison.Ordinal)
            ? address
            : throw new FormatException($"'{text}' is not an address to listen on: write IP:PORT, such as 127.0.0.1:8080 or [::1]:0");
}
