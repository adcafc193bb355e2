namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Session cookie of the browser login.</summary>
public sealed record OidcCookie
{
    /// <summary>The SameSite attribute.</summary>
    public SameSite? SameSite { get; init; }
}
