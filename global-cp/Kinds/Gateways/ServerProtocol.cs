namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What a server carries.</summary>
internal enum ServerProtocol
{
    Http,

    /// <summary>TLS that goes through unopened.</summary>
    Passthrough,

    /// <summary>Any other protocol, within TLS of the gateway or without.</summary>
    Tcp,
}
