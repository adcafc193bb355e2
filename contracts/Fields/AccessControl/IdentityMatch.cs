namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Whose identity counts where a request came through another gateway.</summary>
public enum IdentityMatch
{
    /// <summary>Either of the others, as far as it is known.</summary>
    Permissive = 0,

    /// <summary>That of the workload which sent the request first.</summary>
    SourceIdentity = 1,

    /// <summary>That of the certificate which the gateway sees.</summary>
    PeerCertificate = 2,
}
