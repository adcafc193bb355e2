using HybridMesh.Store.Commits;

namespace HybridMesh.Store.Resources;

/// <summary>The current state of all resources, and the one way to change it.</summary>
public sealed class ResourceStore
{
    internal ResourceStore()
    {
    }

    /// <summary>The resource of this name; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<StoredResource?> FindAsync(string fqn, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Those of the named resources that exist, in one read, ordered by FQN.</summary>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<IReadOnlyList<StoredResource>> FindManyAsync(IReadOnlyCollection<string> fqns, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Children of one kind, ordered by name (ordinal).</summary>
    /// <param name="parentFqn">The parent; null for roots.</param>
    /// <param name="kind">Identity of the kind, such as <c>gateway/Tier1Gateway</c>.</param>
    /// <param name="afterName">Only names after this one; null starts at the first.</param>
    /// <param name="limit">Most resources to return; at least 1.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<IReadOnlyList<StoredResource>> ListAsync(
        string? parentFqn, string kind, string? afterName, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>
    /// Applies all operations of the request as one revision, or none. What the operations do does not depend on their order:
    /// preconditions look at the state before, parents and children at the state after.
    /// </summary>
    /// <returns>One of the cases of <see cref="CommitResult"/>.</returns>
    /// <exception cref="ArgumentException">Two operations name one FQN, or a document is not a JSON object that jsonb can hold.</exception>
    /// <exception cref="StoreUnavailableException">
    /// PostgreSQL does not answer; <see cref="StoreUnavailableException.IsOutcomeUnknown"/> says whether the commit may have happened.
    /// </exception>
    public Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
