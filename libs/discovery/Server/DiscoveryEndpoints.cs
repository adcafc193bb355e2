using HybridMesh.Grpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace HybridMesh.Discovery;

/// <summary>Puts the discovery services on endpoints.</summary>
public static class DiscoveryEndpoints
{
    /// <summary>Delta ADS.</summary>
    public static IEndpointConventionBuilder MapDeltaDiscovery(this IEndpointRouteBuilder endpoints, DeltaDiscoveryService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return endpoints.MapGrpcDuplex(
            DiscoveryMethods.DeltaAggregatedResources,
            service.ServeAsync,
            new GrpcServerOptions { MaxReceiveMessageSize = service.Options.MaxRequestBytes });
    }

    /// <summary>Reports of peers.</summary>
    public static IEndpointConventionBuilder MapReporting(this IEndpointRouteBuilder endpoints, ReportingService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return endpoints.MapGrpcDuplex(
            DiscoveryMethods.Report,
            service.ServeAsync,
            new GrpcServerOptions { MaxReceiveMessageSize = service.Options.MaxReportBytes });
    }
}
