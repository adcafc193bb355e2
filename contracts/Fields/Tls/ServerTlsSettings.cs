using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.Tls;

/// <summary>TLS of a listener. Present but empty means plaintext.</summary>
[OneOf(nameof(SecretName), nameof(Files), IsOptional = true)]
public sealed record ServerTlsSettings
{
    /// <summary>How TLS is treated; absent means DISABLED.</summary>
    public ServerTlsMode? Mode { get; init; }

    /// <summary>Secret with the private key, the certificate and the authorities. Either this or files.</summary>
    public string? SecretName { get; init; }

    /// <summary>Files with the same content. Either this or a secret.</summary>
    public ServerTlsFiles? Files { get; init; }

    /// <summary>Subject alternative names accepted in client certificates; empty accepts any.</summary>
    public IReadOnlyList<string> SubjectAltNames { get; init; } = [];

    /// <summary>Cipher suites in order of preference; empty means the default of the gateway.</summary>
    public IReadOnlyList<string> CipherSuites { get; init; } = [];

    /// <summary>Oldest version accepted; absent means the default of the gateway.</summary>
    public TlsProtocolVersion? MinProtocolVersion { get; init; }

    /// <summary>Newest version accepted; absent means the default of the gateway.</summary>
    public TlsProtocolVersion? MaxProtocolVersion { get; init; }
}
