namespace HybridMesh.Store.Identities;

/// <summary>A single-use token with which an agent or gateway gets its first certificate.</summary>
public sealed record JoinTokenRecord
{
    /// <summary>The public part of the token.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of the secret part; the secret itself is not stored.</summary>
    public required ReadOnlyMemory<byte> SecretHash { get; init; }

    /// <summary>The role it gives, such as <c>agent</c> or <c>gateway</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The cluster it is for.</summary>
    public required string Cluster { get; init; }

    /// <summary>A gateway's namespace; null for agents.</summary>
    public string? Namespace { get; init; }

    /// <summary>A gateway's labels; empty for agents.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>Until when it can be used, by the database's clock.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used; null while it can still be.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>The instance that used it; null while unused.</summary>
    public string? UsedBy { get; init; }
}
