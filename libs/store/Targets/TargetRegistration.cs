namespace HybridMesh.Store.Targets;

/// <summary>What a peer is, as its certificate says.</summary>
public sealed record TargetRegistration
{
    /// <summary>The target and its instance.</summary>
    public required TargetKey Key { get; init; }

    /// <summary>Its role, such as <c>agent</c> or <c>gateway</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Its cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>A gateway's namespace; null for agents.</summary>
    public string? Namespace { get; init; }

    /// <summary>A gateway's labels; empty for agents.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}
