namespace HybridMesh.Contracts.Fields.Tls;

/// <summary>How a connection to another service is secured.</summary>
public enum ClientTlsMode
{
    /// <summary>Plaintext.</summary>
    Disabled = 0,

    /// <summary>TLS that checks the server.</summary>
    Simple = 1,

    /// <summary>TLS that also presents a client certificate.</summary>
    Mutual = 2,

    /// <summary>Mutual TLS with the mesh's own certificates.</summary>
    IstioMutual = 3,
}
