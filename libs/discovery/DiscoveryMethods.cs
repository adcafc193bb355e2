using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;

namespace HybridMesh.Discovery;

/// <summary>The methods of the discovery services.</summary>
public static class DiscoveryMethods
{
    /// <summary>Delta ADS, as Envoy names it.</summary>
    public static GrpcMethod<DeltaDiscoveryRequest, DeltaDiscoveryResponse> DeltaAggregatedResources { get; } =
        GrpcMethod.Of<DeltaDiscoveryRequest, DeltaDiscoveryResponse>(
            DiscoveryReflection.Descriptor.FindTypeByName<Google.Protobuf.Reflection.ServiceDescriptor>("AggregatedDiscoveryService"),
            "DeltaAggregatedResources");

    /// <summary>The report stream.</summary>
    public static GrpcMethod<ReportRequest, ReportResponse> Report { get; } =
        GrpcMethod.Of<ReportRequest, ReportResponse>(
            ReportingReflection.Descriptor.FindTypeByName<Google.Protobuf.Reflection.ServiceDescriptor>("Reporting"), "Report");
}
