namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>What is called; all parts that are set must hold.</summary>
public sealed record LocalAuthorizationTarget
{
    /// <summary>Paths; empty means any.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Methods; empty means any.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];
}
