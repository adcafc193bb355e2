using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;

/// <summary>Selects gateways that are shared.</summary>
[OneOf(nameof(NameSelector), nameof(AppLabelSelector))]
public sealed record SharedGatewaySelector
{
    /// <summary>By name, in every namespace of the workspace.</summary>
    public GatewayNameSelector? NameSelector { get; init; }

    /// <summary>By the label <c>app</c>, in one namespace.</summary>
    public GatewayAppLabelSelector? AppLabelSelector { get; init; }
}
