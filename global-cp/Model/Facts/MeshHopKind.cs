namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What comes over the hop between gateways.</summary>
internal enum MeshHopKind
{
    /// <summary>HTTP.</summary>
    Requests,

    /// <summary>TLS of a client that nobody has opened.</summary>
    Passthrough,

    /// <summary>Any other connection.</summary>
    Tcp,
}
