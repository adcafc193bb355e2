namespace HybridMesh.Identity;

/// <summary>Where join tokens are kept; implemented by whoever has a database.</summary>
public interface IJoinTokenStore
{
    /// <summary>Inserts a token; ids are random and never repeat.</summary>
    /// <param name="token">The token; its <see cref="StoredJoinToken.ExpiresAt"/> is by the clock of this process.</param>
    /// <param name="lifetime">How long it is good; a store with a clock of its own counts from its now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>From when it is worth nothing, as stored.</returns>
    Task<DateTimeOffset> InsertAsync(StoredJoinToken token, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>The token of that id; null when there is none.</summary>
    Task<StoredJoinToken?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Marks the token used if, in one atomic step, it exists, is unused and has not expired. Of any number of callers at the same time
    /// exactly one gets true. The secret has been compared before.
    /// </summary>
    /// <param name="id">The token.</param>
    /// <param name="usedBy">The instance that joins.</param>
    /// <param name="now">The time of this process; a store with a clock of its own goes by that.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<bool> TryRedeemAsync(string id, string usedBy, DateTimeOffset now, CancellationToken cancellationToken);
}
