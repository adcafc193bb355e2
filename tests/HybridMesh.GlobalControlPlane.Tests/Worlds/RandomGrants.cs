using HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Leave to use gateways, for tenants, workspaces and groups, some of which never are.</summary>
internal static class RandomGrants
{
    public static SharedGatewayReferenceGrant Of(Random random, Fqn tenant) => new()
    {
        From = new GrantedOwner { Fqn = Owner(random, tenant).Value },
        GatewaySelectors = [Selector(random)],
    };

    private static Fqn Owner(Random random, Fqn tenant)
    {
        var workspace = tenant.Child("workspaces", random.Next(2) == 0 ? "w1" : "w2");
        return random.Next(3) switch
        {
            0 => tenant,
            1 => workspace,
            _ => workspace.Child("gatewaygroups", "g"),
        };
    }

    private static SharedGatewaySelector Selector(Random random)
    {
        var app = random.Next(3) == 0 ? "y" : "x";
        return random.Next(2) == 0
            ? new SharedGatewaySelector { NameSelector = new GatewayNameSelector { Name = app } }
            : new SharedGatewaySelector
            {
                AppLabelSelector = new GatewayAppLabelSelector { AppLabel = app, Namespace = random.Next(2) == 0 ? "n1" : "n2" },
            };
    }
}
