namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Lets some callers call something.</summary>
public sealed record LocalAuthorizationRule
{
    /// <summary>Name of the rule.</summary>
    public required string Name { get; init; }

    /// <summary>Callers, any of them; empty means all.</summary>
    public IReadOnlyList<LocalAuthorizationSource> From { get; init; } = [];

    /// <summary>What they may call, any of it; empty means everything.</summary>
    public IReadOnlyList<LocalAuthorizationTarget> To { get; init; } = [];
}
