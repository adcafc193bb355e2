namespace HybridMesh.Store.Commits;

/// <summary>Why a commit was refused.</summary>
/// <param name="Fqn">The operation's resource; empty when the request as a whole is meant.</param>
public abstract record Refusal(string Fqn)
{
    /// <summary>The parent would not exist after the commit.</summary>
    public sealed record ParentMissing(string Fqn, string ParentFqn) : Refusal(Fqn);

    /// <summary>It must not exist, but does.</summary>
    public sealed record AlreadyExists(string Fqn) : Refusal(Fqn);

    /// <summary>The name belongs to a resource of another kind.</summary>
    public sealed record OtherKind(string Fqn, string CurrentKind) : Refusal(Fqn);

    /// <summary>It must exist, but does not.</summary>
    public sealed record NotFound(string Fqn) : Refusal(Fqn);

    /// <summary>It exists with another etag.</summary>
    public sealed record StaleEtag(string Fqn, string CurrentEtag) : Refusal(Fqn);

    /// <summary>Deletion is forbidden by the protection of <paramref name="By"/>: the resource itself or one below it.</summary>
    public sealed record Protected(string Fqn, string By) : Refusal(Fqn);

    /// <summary>Something would be left below it, such as <paramref name="Child"/>.</summary>
    public sealed record HasChildren(string Fqn, string Child) : Refusal(Fqn);

    /// <summary>The parent would have <paramref name="Other"/> of the same kind beside it, and takes one.</summary>
    public sealed record NotTheOnlyOne(string Fqn, string Other) : Refusal(Fqn);

    /// <summary>It claims names that another holder has claimed.</summary>
    public sealed record ClaimedElsewhere(string Fqn, string Pattern) : Refusal(Fqn);

    /// <summary>It cannot be changed while it is protected.</summary>
    public sealed record Frozen(string Fqn) : Refusal(Fqn);

    /// <summary>The idempotency key was used for another request.</summary>
    public sealed record IdempotencyKeyReused() : Refusal("");
}
