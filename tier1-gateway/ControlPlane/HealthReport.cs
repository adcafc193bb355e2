using Google.Protobuf.WellKnownTypes;
using HybridMesh.Discovery.Wire;
using HybridMesh.Proxy.Inspection;

namespace HybridMesh.Tier1Gateway.ControlPlane;

/// <summary>The health of destinations as the wire carries it.</summary>
internal static class HealthReport
{
    public static GatewayHealth Of(IEnumerable<DestinationStatus> destinations) => new()
    {
        Destinations =
        {
            destinations.Select(destination => new DestinationHealth
            {
                Backend = destination.Backend,
                Address = destination.Address,
                Healthy = destination.IsHealthy,
                Reason = destination.Reason,
                Since = destination.Since.ToTimestamp(),
            }),
        },
    };
}
