using HybridMesh.GlobalControlPlane.Istio;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>What can be asked for where gateways are made from Gateway API alone.</summary>
internal static class GatewayApiAbilities
{
    /// <summary>What servers may ask for. Streams also need a kind that the cluster serves.</summary>
    public const ServerDemands OfServers = ServerDemands.Nothing | ServerDemands.EdgeTls | ServerDemands.Streams;

    private static readonly Version FirstWithStandardCors = new(1, 5);
    private static readonly Version FirstWithCors = new(1, 3);

    // They run Envoy, which takes RE2 and matches all of the text.
    private static readonly string[] EnvoyControllers =
    [
        "gateway.envoyproxy.io/gatewayclass-controller",
        "io.cilium/gateway-controller",
        "kgateway.dev/kgateway",
        "projectcontour.io/gateway-controller",
    ];

    public static bool TakesRegex(string controller) => EnvoyControllers.Contains(controller);

    public static bool HasCors(GatewayApiFacts cluster) =>
        !IstioVersion.IsBefore(cluster.Version, cluster.IsExperimental ? FirstWithCors : FirstWithStandardCors);

    /// <summary>Before that a redirect is 301 or 302.</summary>
    public static bool HasRedirectCode(GatewayApiFacts cluster, int code) => code switch
    {
        301 or 302 => true,
        303 or 307 or 308 => !IstioVersion.IsBefore(cluster.Version, FirstWithStandardCors),
        _ => false,
    };
}
