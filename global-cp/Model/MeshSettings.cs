namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>What holds for the whole mesh and for the life of the process.</summary>
/// <param name="TrustDomain">First part of every SPIFFE ID.</param>
internal sealed record MeshSettings(string TrustDomain)
{
    private const string IstioInstance = "istio";

    /// <summary>The SPIFFE IDs of all gateway instances of one namespace of one cluster, as a prefix.</summary>
    public string GatewaysOf(string cluster, string @namespace) =>
        $"spiffe://{TrustDomain}/clusters/{cluster}/namespaces/{@namespace}/gateways/*";

    /// <summary>The SPIFFE ID in the certificate that the Istio gateways of one namespace of one cluster show to peers of the mesh.</summary>
    public string IstioGatewayOf(string cluster, string @namespace) =>
        $"spiffe://{TrustDomain}/clusters/{cluster}/namespaces/{@namespace}/gateways/{IstioInstance}";
}
