namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>What is called; all parts that are set must hold.</summary>
public sealed record EgressTarget
{
    /// <summary>The host.</summary>
    public required EgressHost Host { get; init; }

    /// <summary>Paths, such as <c>/v1/orders</c> or with <c>*</c> at the end <c>/v1/*</c>; empty means any.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Methods, such as <c>GET</c>; empty means any.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];
}
