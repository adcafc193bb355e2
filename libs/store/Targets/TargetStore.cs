using HybridMesh.Store.Database;
using HybridMesh.Store.Model;
using Microsoft.EntityFrameworkCore;

namespace HybridMesh.Store.Targets;

/// <summary>
/// One row per instance of a target, and one per resource that is not as wanted there. A resource's status is derived from these.
/// Writes are batched: one round trip whatever the number of targets. Every method throws
/// <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class TargetStore
{
    private readonly StoreDatabase _database;

    internal TargetStore(StoreDatabase database)
    {
        _database = database;
    }

    /// <summary>Makes the target known (at enrolment), or corrects what it is; leaves its state alone.</summary>
    public Task EnsureAsync(TargetRegistration registration, CancellationToken cancellationToken) =>
        _database.WriteAsync(new StatementBatch().AddEnsure(registration), cancellationToken);

    /// <summary>Records that a replica holds the target's stream; makes the target known when it is not.</summary>
    /// <param name="registration">What it is.</param>
    /// <param name="replica">The replica.</param>
    /// <param name="connection">The stream, unique for each one opened.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    public Task ConnectedAsync(TargetRegistration registration, string replica, Guid connection, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            new StatementBatch().AddEnsure(registration).AddConnected(registration.Key, replica, connection), cancellationToken);

    /// <summary>Records the end of a stream; does nothing when the target has a newer one.</summary>
    public Task DisconnectedAsync(TargetKey key, Guid connection, CancellationToken cancellationToken) =>
        _database.WriteAsync(new StatementBatch().AddDisconnected(key, connection), cancellationToken);

    /// <summary>Raises the changed revision of targets, never above the head, so that a lost history leaves no trace.</summary>
    public Task MarkChangedAsync(IReadOnlyCollection<TargetChanged> changes, CancellationToken cancellationToken) =>
        _database.WriteAsync(new StatementBatch().AddChanged(changes), cancellationToken);

    /// <summary>
    /// Stores acknowledgements. Dropped are those that came over a stream that is not the target's current one, and those of a
    /// revision that is not in the log: what is applied of a lost history says nothing about this one, which uses its numbers again.
    /// </summary>
    public Task MarkAppliedAsync(IReadOnlyCollection<TargetApplied> acknowledgements, CancellationToken cancellationToken) =>
        _database.WriteAsync(new StatementBatch().AddApplied(acknowledgements), cancellationToken);

    /// <summary>
    /// Makes these the only errors of one instance; of an unknown one nothing is stored. An error that stays with code and message
    /// keeps its time.
    /// </summary>
    public Task SetErrorsAsync(TargetKey key, IReadOnlyCollection<TargetError> errors, CancellationToken cancellationToken) =>
        _database.WriteAsync(new StatementBatch().AddErrors(key, errors), cancellationToken);

    /// <summary>Forgets an instance and its errors.</summary>
    public Task RemoveAsync(TargetKey key, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            new StatementBatch().Execute("DELETE FROM targets WHERE target = $1 AND instance = $2", key.Target, key.Instance),
            cancellationToken);

    /// <summary>Targets ordered by name and instance.</summary>
    public Task<IReadOnlyList<TargetState>> ListAsync(TargetFilter filter, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<TargetState>>(
            async (context, token) =>
            {
                var rows = await TargetMapping.Filter(context.Targets, filter)
                    .OrderBy(row => row.Target).ThenBy(row => row.Instance).AsNoTracking().ToListAsync(token);
                return [.. rows.Select(TargetMapping.ToState)];
            },
            cancellationToken);

    /// <summary>Where a resource is not as wanted, ordered by target and instance.</summary>
    public Task<IReadOnlyList<TargetError>> ListErrorsAsync(string fqn, CancellationToken cancellationToken) =>
        ListErrorsAsync(rows => rows.Where(row => row.Fqn == fqn), cancellationToken);

    /// <summary>What is not as wanted on one instance, ordered by FQN.</summary>
    public Task<IReadOnlyList<TargetError>> ListErrorsAsync(TargetKey key, CancellationToken cancellationToken)
    {
        var (target, instance) = key;
        return ListErrorsAsync(rows => rows.Where(row => row.Target == target && row.Instance == instance), cancellationToken);
    }

    private Task<IReadOnlyList<TargetError>> ListErrorsAsync(
        Func<IQueryable<TargetErrorRow>, IQueryable<TargetErrorRow>> filter, CancellationToken cancellationToken) =>
        _database.ReadAsync<IReadOnlyList<TargetError>>(
            async (context, token) => await filter(context.TargetErrors)
                .OrderBy(row => row.Fqn).ThenBy(row => row.Target).ThenBy(row => row.Instance)
                .Select(TargetMapping.ToError).ToListAsync(token),
            cancellationToken);
}
