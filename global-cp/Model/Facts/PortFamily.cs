namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What a port carries. Servers of one family share a port, except those of <see cref="Tcp"/>: nothing tells them apart.</summary>
internal enum PortFamily
{
    /// <summary>HTTP without TLS: hosts tell servers apart.</summary>
    Http,

    /// <summary>TLS, whatever is inside: server names tell servers apart.</summary>
    Tls,

    /// <summary>Anything else.</summary>
    Tcp,
}
