using HybridMesh.Discovery.Wire;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>Definitions and classes of Gateway API, mostly such that gateways can be made.</summary>
internal static class RandomGatewayApi
{
    public static Discovery.Wire.GatewayApi Of(Random random)
    {
        var isExperimental = random.Next(2) == 0;
        return new Discovery.Wire.GatewayApi
        {
            BundleVersion = "v1.5.1",
            Channel = isExperimental ? GatewayApiChannel.Experimental : GatewayApiChannel.Standard,
            Classes =
            {
                new GatewayClass { Name = "eg", Controller = "gateway.envoyproxy.io/gatewayclass-controller", Accepted = random.Next(12) > 0 },
                new GatewayClass { Name = "other", Controller = "example.com/controller", Accepted = random.Next(6) == 0 },
            },
            Kinds =
            {
                Served("Gateway", "v1"),
                Served("HTTPRoute", random.Next(4) == 0 ? ["v1beta1"] : ["v1", "v1beta1"]),
                Served("TLSRoute", "v1"),
                random.Next(5) > 0 ? [Served("ReferenceGrant", "v1beta1")] : Array.Empty<ServedKind>(),
                isExperimental ? [Served("TCPRoute", "v1alpha2")] : Array.Empty<ServedKind>(),
            },
        };
    }

    private static ServedKind Served(string kind, params IEnumerable<string> versions) => new() { Kind = kind, Versions = { versions } };
}
