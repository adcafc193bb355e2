namespace HybridMesh.Contracts.Fields.Tls;

/// <summary>Certificate files in the gateway's own file system.</summary>
public sealed record ServerTlsFiles
{
    /// <summary>Path of the certificate chain, PEM.</summary>
    public string? ServerCertificate { get; init; }

    /// <summary>Path of the private key, PEM.</summary>
    public string? PrivateKey { get; init; }

    /// <summary>Path of the authorities that client certificates must come from, PEM.</summary>
    public string? CaCertificates { get; init; }
}
