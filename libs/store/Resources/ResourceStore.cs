using HybridMesh.Store.Commits;
using HybridMesh.Store.Database;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Resources;

/// <summary>The current state of all resources, and the one way to change it.</summary>
public sealed class ResourceStore
{
    private readonly StoreDatabase _database;
    private readonly StoreOptions _options;

    internal ResourceStore(StoreDatabase database, StoreOptions options)
    {
        _database = database;
        _options = options;
    }

    /// <summary>The resource of this name; null when there is none.</summary>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<StoredResource?> FindAsync(string fqn, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (context, token) => context.Resources
                .Where(row => row.Fqn == fqn)
                .Select(ResourceMapping.ToStored).SingleOrDefaultAsync(token),
            cancellationToken);

    /// <summary>Those of the named resources that exist, in one read, ordered by FQN.</summary>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<IReadOnlyList<StoredResource>> FindManyAsync(IReadOnlyCollection<string> fqns, CancellationToken cancellationToken)
    {
        string[] names = [.. fqns];
        return _database.ReadAsync<IReadOnlyList<StoredResource>>(
            async (context, token) => await context.Resources
                .Where(row => names.Contains(row.Fqn))
                .OrderBy(row => row.Fqn).Select(ResourceMapping.ToStored).ToListAsync(token),
            cancellationToken);
    }

    /// <summary>Children of one kind, ordered by name (ordinal).</summary>
    /// <param name="parentFqn">The parent; null for roots.</param>
    /// <param name="kind">Identity of the kind, such as <c>gateway/Tier1Gateway</c>.</param>
    /// <param name="afterName">Only names after this one; null starts at the first.</param>
    /// <param name="limit">Most resources to return; at least 1.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<IReadOnlyList<StoredResource>> ListAsync(
        string? parentFqn, string kind, string? afterName, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var after = afterName ?? "";
        return _database.ReadAsync<IReadOnlyList<StoredResource>>(
            async (context, token) => await context.Resources
                .Where(row => row.ParentFqn == parentFqn && row.Kind == kind && row.Name.CompareTo(after) > 0)
                .OrderBy(row => row.Name).Take(limit).Select(ResourceMapping.ToStored).ToListAsync(token),
            cancellationToken);
    }

    /// <summary>Resources of one kind anywhere below an ancestor, ordered by FQN (ordinal).</summary>
    /// <param name="kind">Identity of the kind, such as <c>gateway/Tier1Gateway</c>.</param>
    /// <param name="ancestorFqn">The ancestor, itself excluded; null searches everywhere.</param>
    /// <param name="name">Only resources of this name; null takes all.</param>
    /// <param name="afterFqn">Only FQNs after this one; null starts at the first.</param>
    /// <param name="limit">Most resources to return; at least 1.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="StoreUnavailableException">PostgreSQL does not answer.</exception>
    public Task<IReadOnlyList<StoredResource>> SearchAsync(
        string kind, string? ancestorFqn, string? name, string? afterFqn, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        // '0' is the character after '/': the range of names below the ancestor.
        var first = ancestorFqn is null ? "" : ancestorFqn + "/";
        var after = string.CompareOrdinal(afterFqn, first) > 0 ? afterFqn! : first;
        var end = ancestorFqn is null ? null : ancestorFqn + "0";
        return _database.ReadAsync<IReadOnlyList<StoredResource>>(
            async (context, token) => await context.Resources
                .Where(row => row.Kind == kind && row.Fqn.CompareTo(after) > 0 && (end == null || row.Fqn.CompareTo(end) < 0))
                .Where(row => name == null || row.Name == name)
                .OrderBy(row => row.Fqn).Take(limit).Select(ResourceMapping.ToStored).ToListAsync(token),
            cancellationToken);
    }

    /// <summary>
    /// Applies all operations of the request as one revision, or none. What the operations do does not depend on their order:
    /// preconditions look at the state before, parents and children at the state after.
    /// </summary>
    /// <returns>One of the cases of <see cref="CommitResult"/>.</returns>
    /// <exception cref="ArgumentException">Two operations name one FQN, or a document is not a JSON object that jsonb can hold.</exception>
    /// <exception cref="StoreUnavailableException">
    /// PostgreSQL does not answer; <see cref="StoreUnavailableException.IsOutcomeUnknown"/> says whether the commit may have happened.
    /// </exception>
    public Task<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken)
    {
        var transaction = new CommitTransaction(_options, PreparedCommit.Of(request));
        return _database.RunAsync(transaction.RunAsync, cancellationToken);
    }
}
