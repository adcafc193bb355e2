namespace HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;

/// <summary>Selects gateways by name.</summary>
public sealed record GatewayNameSelector
{
    /// <summary>Name of the gateway's deployment, which its label <c>app</c> has as its value.</summary>
    public required string Name { get; init; }
}
