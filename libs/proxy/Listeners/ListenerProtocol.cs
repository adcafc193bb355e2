namespace HybridMesh.Proxy.Listeners;

/// <summary>What a listener speaks.</summary>
internal enum ListenerProtocol
{
    /// <summary>HTTP in plaintext.</summary>
    Http,

    /// <summary>HTTP over mutual TLS with certificates of the mesh.</summary>
    Mesh,
}
