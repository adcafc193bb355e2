using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>What is wrong only beside other objects: references to what is not there, and two for what can be one.</summary>
internal static class BundleRules
{
    private static readonly Action<Bundle>[] All =
    [
        IdentityRules.Check, GatewayBindingRules.Check, GatewayPortRules.Check, DelegateRules.Check, SubsetRules.Check,
        HostOwnerRules.Check, SingleObjectRules.Check, SidecarScopeRules.Check, JwtRoutingRules.Check, RouteParentRules.Check,
        ReferenceGrantRules.Check, PeerIdentityRules.Check, EnvoyHostRules.Check, EnvoyNameRules.Check, GatewayPolicyRules.Check,
        RouteProtocolRules.Check,
    ];

    public static void Check(IReadOnlyList<KubernetesObject> subjects)
    {
        var bundle = new Bundle(subjects);
        foreach (var check in All)
        {
            check(bundle);
        }
    }
}
