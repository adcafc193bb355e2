using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>What servers may ask for on gateways of an Istio.</summary>
internal static class IstioAbilities
{
    // What policies match by host name. They cannot say "every name below, with any port".
    private const ServerDemands ByHostname = ServerDemands.Tokens | ServerDemands.Rules | ServerDemands.Egress;

    private const ServerDemands ByFilters = ServerDemands.Authorizer | ServerDemands.OwnLimits | ServerDemands.LimitServer;

    // Envoy 1.28 has filters that are off by default. An older one would ask for every host of the pods.
    private static readonly Version FirstWithDisabledFilters = new(1, 20);

    // Envoy 1.34 has descriptors without a value. An older one would never find one.
    private static readonly Version FirstWithDynamicDescriptors = new(1, 26);

    public static ServerDemands Of(string? version, bool isWildcard)
    {
        var abilities = ServerDemands.Nothing | ServerDemands.EdgeTls | ServerDemands.Streams | ServerDemands.Transit | ServerDemands.LimitsOfEachValue
            | ByFilters | (isWildcard ? ServerDemands.None : ByHostname);
        if (IstioVersion.IsBefore(version, FirstWithDynamicDescriptors))
        {
            abilities &= ~ServerDemands.LimitsOfEachValue;
        }

        return IstioVersion.IsBefore(version, FirstWithDisabledFilters) ? abilities & ~ByFilters : abilities;
    }

    /// <summary>Why not; in words that follow the name of the field.</summary>
    public static string Reason(ServerDemands missing) => missing switch
    {
        ServerDemands.Unreadable => "its address cannot be understood by this release",
        ServerDemands.BrowserLogin => "Istio has no object for a browser login",
        ServerDemands.PlatformLimits => "the platform has no rate-limit server yet ('externalService' and 'local' are enforced)",
        ServerDemands.OtherDirection => "this direction is not supported yet",
        ServerDemands.LimitsOfEachValue => $"limits of each value need Istio {FirstWithDynamicDescriptors}",
        _ when (missing & ByFilters) != 0 => $"it needs Istio {FirstWithDisabledFilters}",
        _ when missing.HasFlag(ServerDemands.TooManyRules) => "the rules combine to more denials than a policy should hold",
        _ => "policies of Istio cannot name every host below a wildcard",
    };
}
