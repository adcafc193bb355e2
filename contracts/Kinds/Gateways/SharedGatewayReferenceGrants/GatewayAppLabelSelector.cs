namespace HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;

/// <summary>Selects gateways by their label <c>app</c>.</summary>
public sealed record GatewayAppLabelSelector
{
    /// <summary>Value of the label <c>app</c>.</summary>
    public required string AppLabel { get; init; }

    /// <summary>The namespace that the gateway is in.</summary>
    public required string Namespace { get; init; }
}
