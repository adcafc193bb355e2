namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Reserved twin of authentication in old documents. Used only when that is absent, never written.</summary>
public sealed record OldAuthentication
{
    /// <summary>A single rule.</summary>
    public JwtRule? Jwt { get; init; }
}
