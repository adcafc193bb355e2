using System.Collections.Immutable;
using HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>Whose gateway objects may lie on gateways of a workspace that is not theirs.</summary>
/// <param name="Fqn">The grant.</param>
/// <param name="From">A tenant, workspace or group: everything below it.</param>
/// <param name="Gateways">The gateways that may be selected; any of these.</param>
internal sealed record GatewayGrant(Fqn Fqn, Fqn From, ImmutableArray<GrantedGateways> Gateways) : IFact
{
    /// <summary>The label by which a gateway is known.</summary>
    public const string AppLabel = "app";

    public static GatewayGrant Of(Fqn fqn, SharedGatewayReferenceGrant grant) =>
        new(fqn, Fqn.Parse(grant.From.Fqn, null), [.. grant.GatewaySelectors.Select(GrantedGateways.Of)]);

    /// <summary>True when the objects that it is for are of its own organization: clusters, and gateways in them, are the organization's.</summary>
    public bool IsWithinOrganization => From.Ancestor("organizations") == Fqn.Ancestor("organizations");

    public bool Admits(GatewayDeclaration gateway, GatewayWorkload workload) =>
        IsWithinOrganization && gateway.Fqn.IsWithin(From) && Selects(workload);

    public bool Selects(GatewayWorkload workload) => Gateways.Any(gateways => gateways.Include(workload));

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(From.Value);
        writer.Add((long)Gateways.Length);
        foreach (var gateways in Gateways)
        {
            writer.Add(gateways.App);
            writer.Add(gateways.Namespace);
        }
    }
}
