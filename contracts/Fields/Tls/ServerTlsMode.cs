namespace HybridMesh.Contracts.Fields.Tls;

/// <summary>How a listener treats TLS.</summary>
public enum ServerTlsMode
{
    /// <summary>Plaintext.</summary>
    Disabled = 0,

    /// <summary>TLS with a server certificate.</summary>
    Simple = 1,

    /// <summary>TLS that requires a client certificate.</summary>
    Mutual = 2,

    /// <summary>TLS that accepts a client certificate without requiring one.</summary>
    OptionalMutual = 3,
}
