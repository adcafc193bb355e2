namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>The SameSite attribute of the session cookie.</summary>
public enum SameSite
{
    /// <summary>Not set.</summary>
    Disabled = 0,

    /// <summary>Strict.</summary>
    Strict = 1,

    /// <summary>Lax.</summary>
    Lax = 2,

    /// <summary>None.</summary>
    None = 3,
}
