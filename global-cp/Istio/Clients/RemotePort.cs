using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>A port at which workloads call a host of another cluster.</summary>
/// <param name="Number">That they use.</param>
/// <param name="Protocol">In Istio's words.</param>
internal readonly record struct RemotePort(int Number, string Protocol)
{
    private static readonly string[] Protocols = ["HTTP", "HTTP2", "HTTPS", "GRPC", "TLS", "TCP", "MONGO", "REDIS", "MYSQL"];

    /// <summary>The name in TLS; null leaves it to the host.</summary>
    public string? Sni { get; init; }

    public bool IsTcp => Protocol is "TCP";

    /// <summary>Unique in the host, and says the protocol to those who look at names only.</summary>
    public string Name => $"{Protocol.ToLowerInvariant()}-{Number}";

    /// <summary>What is not known to Istio is bytes.</summary>
    public static RemotePort Of(ReportedPort port) =>
        new(port.Number, Array.Find(Protocols, protocol => protocol.Equals(port.Protocol, StringComparison.OrdinalIgnoreCase)) ?? "TCP");
}
