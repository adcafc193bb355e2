namespace HybridMesh.Istio.Testing.Webhook;

/// <summary>Protocols of a port; Istio reads them in any case.</summary>
internal static class Protocols
{
    private static readonly string[] Plain = ["HTTP", "HTTP2", "GRPC", "GRPC-WEB", "TCP", "MONGO", "REDIS", "MYSQL"];

    public static bool IsTls(string? protocol) => protocol?.ToUpperInvariant() is "HTTPS" or "TLS";

    public static bool IsHttp(string? protocol) => protocol?.ToUpperInvariant() is "HTTP" or "HTTP2" or "GRPC" or "GRPC-WEB";

    /// <summary>Those that a server or service of ours may have.</summary>
    public static bool IsKnown(string? protocol) =>
        protocol is not null && (IsTls(protocol) || Plain.Contains(protocol.ToUpperInvariant()));
}
