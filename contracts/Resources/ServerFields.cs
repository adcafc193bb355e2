namespace HybridMesh.Contracts.Resources;

/// <summary>What only the server sets. In input these are ignored, apart from the etag as a precondition.</summary>
/// <param name="Uid">Never reused, unlike the FQN.</param>
/// <param name="Etag">Version of the resource's state.</param>
/// <param name="Revision">The revision of the whole store that last changed this resource.</param>
/// <param name="CreatedAt">The database's time of the first write.</param>
/// <param name="UpdatedAt">The database's time of <paramref name="Revision"/>.</param>
public sealed record ServerFields(Guid Uid, Etag Etag, long Revision, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
