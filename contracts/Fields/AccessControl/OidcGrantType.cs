namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>How the browser login gets its token.</summary>
public enum OidcGrantType
{
    /// <summary>Authorization code flow.</summary>
    AuthorizationCode = 0,
}
