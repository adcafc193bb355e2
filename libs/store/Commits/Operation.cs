namespace HybridMesh.Store.Commits;

/// <summary>One thing to do in a commit.</summary>
/// <param name="Fqn">The resource it is done to.</param>
public abstract record Operation(string Fqn)
{
    /// <summary>What must be true of the resource before the commit. Default: anything.</summary>
    public Precondition Precondition { get; init; } = Precondition.Any;

    /// <summary>Creates the resource, or replaces its document.</summary>
    /// <param name="Fqn">The resource.</param>
    /// <param name="ParentFqn">Its parent, which must exist after the commit and lie on the FQN's path; null at a root.</param>
    /// <param name="Kind">Identity of its kind; a resource never changes it.</param>
    /// <param name="Document">A JSON object.</param>
    public sealed record Put(string Fqn, string? ParentFqn, string Kind, string Document) : Operation(Fqn)
    {
        /// <summary>True forbids deletion until a later put says otherwise.</summary>
        public bool IsProtected { get; init; }

        /// <summary>True refuses the put while the parent would have another resource of the kind after the commit.</summary>
        public bool IsOnlyOfKind { get; init; }

        /// <summary>True refuses the put while the resource is protected and stays so: its protection is of its content too.</summary>
        public bool IsFrozenWhileProtected { get; init; }

        /// <summary>Names that nobody else may claim; null when resources of the kind never claim any.</summary>
        public IReadOnlyList<Claim>? Claims { get; init; }
    }

    /// <summary>Deletes the resource.</summary>
    /// <param name="Fqn">The resource.</param>
    /// <param name="Cascade">True deletes everything below it too; false is refused while anything is left below it.</param>
    public sealed record Delete(string Fqn, bool Cascade = false) : Operation(Fqn);
}
