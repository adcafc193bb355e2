namespace HybridMesh.Contracts.Fields.Tls;

/// <summary>Certificate files in the gateway's own file system, for calls to other services.</summary>
public sealed record ClientTlsFiles
{
    /// <summary>Path of the authorities that the server certificate must come from, PEM.</summary>
    public string? CaCertificates { get; init; }

    /// <summary>Path of the client certificate, PEM; only with MUTUAL.</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>Path of the private key, PEM; only with MUTUAL.</summary>
    public string? PrivateKey { get; init; }
}
