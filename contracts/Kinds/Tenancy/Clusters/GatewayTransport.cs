namespace HybridMesh.Contracts.Kinds.Tenancy.Clusters;

/// <summary>How tier-1 gateways reach the gateways of a cluster.</summary>
public enum GatewayTransport
{
    /// <summary>Mutual TLS on port 15443, the peer checked by its name.</summary>
    Mtls = 0,

    /// <summary>Without encryption: only where the network is trusted.</summary>
    Plaintext = 1,
}
