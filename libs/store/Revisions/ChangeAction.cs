namespace HybridMesh.Store.Revisions;

/// <summary>What a revision did to a resource. The numbers are stored and hashed: never change them.</summary>
public enum ChangeAction
{
    /// <summary>It did not exist before.</summary>
    Created = 1,

    /// <summary>Its document or protection changed.</summary>
    Updated = 2,

    /// <summary>It no longer exists.</summary>
    Deleted = 3,
}
