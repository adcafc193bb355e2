namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>How the gateway authenticates at the token endpoint.</summary>
public enum OidcAuthType
{
    /// <summary>Credentials in the body.</summary>
    UrlEncodedBody = 0,

    /// <summary>Credentials in the Authorization header.</summary>
    BasicAuth = 1,
}
