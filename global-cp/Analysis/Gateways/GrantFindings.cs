using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>What there is to say of leave to use gateways.</summary>
internal static class GrantFindings
{
    private const string From = "spec.from.fqn";

    public static IEnumerable<Finding> Of(MeshModel model, Fqn fqn)
    {
        var grant = model.Grants[fqn];
        if (!grant.IsWithinOrganization)
        {
            return [new Finding(ErrorCatalog.GrantWithoutEffect, fqn, From, "the grant is for another organization, which has no clusters in common", null)];
        }

        // Of other tenants nothing is said: not even whether a name of theirs exists.
        if (grant.From.IsWithin(fqn.Ancestor("tenants")!.Value) && !model.Resources.ContainsKey(grant.From))
        {
            return [new Finding(ErrorCatalog.GrantWithoutEffect, fqn, From, $"{grant.From} does not exist", null) { About = grant.From }];
        }

        GatewayWorkload[] gateways = [.. Gateways(model, fqn.Parent!.Value, grant)];
        if (gateways.Length == 0)
        {
            return [new Finding(
                ErrorCatalog.GrantWithoutEffect, fqn, "spec.gatewaySelectors", "no gateway in a namespace of the workspace is selected", null)];
        }

        return gateways.Any(gateway => IsUsed(model, grant, gateway))
            ? []
            : [new Finding(ErrorCatalog.GrantUnused, fqn, From, "no gateway object that the grant is for selects a gateway that is shared", null)];
    }

    private static IEnumerable<GatewayWorkload> Gateways(MeshModel model, Fqn workspace, GatewayGrant grant)
    {
        var mesh = new MeshView(model);
        return model.TargetsByNamespace.Items.Concat(model.IstioWorkloadsByNamespace.Items).Concat(model.MadeGateways)
            .Where(gateway => grant.Selects(gateway) && NamespaceOwnership.Owner(mesh, gateway.Cluster, gateway.Namespace) == workspace);
    }

    private static bool IsUsed(MeshModel model, GatewayGrant grant, GatewayWorkload gateway) =>
        model.DeclarersByNamespace[gateway.Namespace]
            .Select(fqn => model.Declarations[fqn])
            .Any(declaration => declaration.Selects(gateway) && grant.Admits(declaration, gateway));
}
