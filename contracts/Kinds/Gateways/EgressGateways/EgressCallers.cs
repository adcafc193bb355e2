using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.EgressGateways;

/// <summary>Which workloads may call.</summary>
[NotSupportedYet("rules", "rules between parts of the organization come with the security kinds; name 'serviceAccounts' with mode CUSTOM")]
[NotSupportedYet("http", "an egress gateway asks no authorizer")]
public sealed record EgressCallers
{
    /// <summary>How they are chosen.</summary>
    public required EgressCallerMode Mode { get; init; }

    /// <summary>With CUSTOM: <c>namespace/account</c>; <c>namespace/*</c> is any of a namespace, <c>./*</c> any of the gateway's.</summary>
    public IReadOnlyList<string> ServiceAccounts { get; init; } = [];

    /// <summary>Whose identity counts. Only that of the certificate does in this release; SOURCE_IDENTITY is refused.</summary>
    public IdentityMatch? IdentityMatch { get; init; }
}
