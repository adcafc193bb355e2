using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.Tls;

/// <summary>TLS of calls to another service.</summary>
[OneOf(nameof(SecretName), nameof(Files), IsOptional = true)]
public sealed record ClientTlsSettings
{
    /// <summary>How the connection is secured; absent means DISABLED.</summary>
    public ClientTlsMode? Mode { get; init; }

    /// <summary>Secret with the authorities and, for MUTUAL, the client certificate. Either this or files.</summary>
    public string? SecretName { get; init; }

    /// <summary>Files with the same content. Either this or a secret.</summary>
    public ClientTlsFiles? Files { get; init; }

    /// <summary>Subject alternative names accepted in the server certificate; empty checks the host name.</summary>
    public IReadOnlyList<string> SubjectAltNames { get; init; } = [];
}
