namespace HybridMesh.Store.Commits;

/// <summary>What one operation did.</summary>
public enum OperationOutcome
{
    /// <summary>The resource was already as asked.</summary>
    Unchanged,

    /// <summary>The resource is new.</summary>
    Created,

    /// <summary>The resource has a new document or protection.</summary>
    Updated,

    /// <summary>The resource is gone.</summary>
    Deleted,
}
