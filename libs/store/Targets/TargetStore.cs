namespace HybridMesh.Store.Targets;

/// <summary>
/// One row per instance of a target, and one per resource that is not as wanted there. A resource's status is derived from these.
/// Writes are batched: one round trip whatever the number of targets. Every method throws
/// <see cref="StoreUnavailableException"/> when PostgreSQL does not answer.
/// </summary>
public sealed class TargetStore
{
    internal TargetStore()
    {
    }

    /// <summary>Makes the target known (at enrolment), or corrects what it is; leaves its state alone.</summary>
    public Task EnsureAsync(TargetRegistration registration, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Records that a replica holds the target's stream; makes the target known when it is not.</summary>
    /// <param name="registration">What it is.</param>
    /// <param name="replica">The replica.</param>
    /// <param name="connection">The stream, unique for each one opened.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    public Task ConnectedAsync(TargetRegistration registration, string replica, Guid connection, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Records the end of a stream; does nothing when the target has a newer one.</summary>
    public Task DisconnectedAsync(TargetKey key, Guid connection, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Raises the changed revision of targets, never above the head, so that a lost history leaves no trace.</summary>
    public Task MarkChangedAsync(IReadOnlyCollection<TargetChanged> changes, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Stores acknowledgements; one that came over a stream that is not the target's current one is dropped.</summary>
    public Task MarkAppliedAsync(IReadOnlyCollection<TargetApplied> acknowledgements, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Makes these the only errors of one instance. An error that stays with code and message keeps its time.</summary>
    public Task SetErrorsAsync(TargetKey key, IReadOnlyCollection<TargetError> errors, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Forgets an instance and its errors.</summary>
    public Task RemoveAsync(TargetKey key, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Targets ordered by name and instance.</summary>
    public Task<IReadOnlyList<TargetState>> ListAsync(TargetFilter filter, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Where a resource is not as wanted, ordered by target and instance.</summary>
    public Task<IReadOnlyList<TargetError>> ListErrorsAsync(string fqn, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>What is not as wanted on one instance, ordered by FQN.</summary>
    public Task<IReadOnlyList<TargetError>> ListErrorsAsync(TargetKey key, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
