using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>A kind of Gateway API.</summary>
/// <param name="Name">The kind as written.</param>
/// <param name="Code">Short code in the names of generated objects.</param>
/// <param name="Versions">Those with the fields that we write, the newest first.</param>
internal sealed record GatewayApiKind(string Name, string Code, params IReadOnlyList<string> Versions)
{
    public const string Group = "gateway.networking.k8s.io";

    public static GatewayApiKind Gateway { get; } = new("Gateway", "gw", "v1", "v1beta1");

    public static GatewayApiKind HttpRoute { get; } = new("HTTPRoute", "hr", "v1", "v1beta1");

    public static GatewayApiKind TlsRoute { get; } = new("TLSRoute", "tr", "v1", "v1alpha3", "v1alpha2");

    public static GatewayApiKind TcpRoute { get; } = new("TCPRoute", "cr", "v1alpha2");

    public static GatewayApiKind ReferenceGrant { get; } = new("ReferenceGrant", "rg", "v1", "v1beta1");

    /// <summary>The newest version that both know; null when the cluster has none of them.</summary>
    public string? VersionIn(GatewayApiFacts cluster) =>
        cluster.Kinds.TryGetValue(Name, out var served) ? Versions.FirstOrDefault(served.Contains) : null;
}
