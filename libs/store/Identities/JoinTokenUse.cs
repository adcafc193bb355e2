namespace HybridMesh.Store.Identities;

/// <summary>Whether a join token could be used.</summary>
public enum JoinTokenUse
{
    /// <summary>It was unused and is used up now.</summary>
    Used,

    /// <summary>No token has this id.</summary>
    Unknown,

    /// <summary>It was used before.</summary>
    AlreadyUsed,

    /// <summary>Its time is over.</summary>
    Expired,
}
