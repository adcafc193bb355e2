namespace HybridMesh.Store.Identities;

/// <summary>Someone who may call the API with a token.</summary>
/// <param name="Id">The public part of the token.</param>
/// <param name="Name">The name that revisions carry as author.</param>
/// <param name="TokenHash">Hash of the secret part; compare in constant time.</param>
/// <param name="CreatedAt">The database's time of creation.</param>
public sealed record PrincipalRecord(string Id, string Name, ReadOnlyMemory<byte> TokenHash, DateTimeOffset CreatedAt);
