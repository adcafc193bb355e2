using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>Workloads that call.</summary>
public sealed record EgressSource
{
    /// <summary><c>namespace/account</c>; <c>namespace/*</c> is any of a namespace, <c>./*</c> any of the gateway's.</summary>
    public IReadOnlyList<string> ServiceAccounts { get; init; } = [];

    /// <summary>Full names of workspaces: all workloads of their namespaces. Not beside the others.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>How they are chosen; absent leaves that to the others.</summary>
    [Deprecated("'serviceAccounts' or 'resources' say who is meant")]
    public EgressSourceMode? Mode { get; init; }
}
