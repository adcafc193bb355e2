namespace HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;

/// <summary>Which kinds a group holds.</summary>
public enum ConfigMode
{
    /// <summary>Our own kinds.</summary>
    Bridged = 0,

    /// <summary>Native Istio kinds.</summary>
    Direct = 1,
}
