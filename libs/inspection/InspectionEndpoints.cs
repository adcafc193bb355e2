using HybridMesh.Grpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace HybridMesh.Inspection;

/// <summary>Puts the service on endpoints.</summary>
public static class InspectionEndpoints
{
    /// <summary>All methods of the service.</summary>
    public static IEndpointConventionBuilder MapInspection(this IEndpointRouteBuilder endpoints, IInspectionService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var methods = endpoints.MapGroup(string.Empty);
        methods.MapGrpcUnary(InspectionMethods.GetConfig, service.GetConfigAsync);
        methods.MapGrpcUnary(InspectionMethods.Analyze, service.AnalyzeAsync);
        return methods;
    }
}
