using HybridMesh.Contracts.Fields.AccessControl;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>Lets some workloads call some of the external hosts of a gateway.</summary>
public sealed record EgressPermission
{
    /// <summary>The workloads; absent means all that the gateway is there for.</summary>
    public EgressSource? From { get; init; }

    /// <summary>What they may call, any of it.</summary>
    public required IReadOnlyList<EgressTarget> To { get; init; }

    /// <summary>Whose identity counts. Only that of the certificate does in this release; SOURCE_IDENTITY is refused.</summary>
    public IdentityMatch? IdentityMatch { get; init; }
}
