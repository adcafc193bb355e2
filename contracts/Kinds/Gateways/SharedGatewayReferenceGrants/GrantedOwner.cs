namespace HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;

/// <summary>Whose gateway objects a grant is for.</summary>
public sealed record GrantedOwner
{
    /// <summary>FQN of a tenant, a workspace or a gateway group of the same organization: everything below it.</summary>
    public required string Fqn { get; init; }
}
