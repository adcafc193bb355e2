using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;

/// <summary>
/// Lets gateway objects of others select gateways in namespaces of a workspace: one gateway serves several teams. Hostnames and ports still
/// belong to whoever claims them first. Certificates are looked up where the gateway is.
/// </summary>
[FieldHint("gatewaySelector", "the selectors are a list: write 'gatewaySelectors'")]
public sealed record SharedGatewayReferenceGrant : IResourceSpec
{
    /// <summary>Whose gateway objects may select the gateways.</summary>
    public required GrantedOwner From { get; init; }

    /// <summary>The gateways, in namespaces of the workspace; any of these selects them.</summary>
    public required IReadOnlyList<SharedGatewaySelector> GatewaySelectors { get; init; }

    /// <summary>While true, the grant can be neither changed nor deleted, nor can what it is below. Default false.</summary>
    public bool UpdateProtectionEnabled { get; init; }
}
