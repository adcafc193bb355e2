using HybridMesh.Grpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace HybridMesh.Inspection;

/// <summary>Puts the service on endpoints.</summary>
public static class InspectionEndpoints
{
    // Everything that one apply may hold, as JSON: twice what the management API takes at most by default, with room.
    private const int MaxDraftBytes = 64 * 1024 * 1024;

    /// <summary>All methods of the service.</summary>
    public static IEndpointConventionBuilder MapInspection(this IEndpointRouteBuilder endpoints, IInspectionService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var methods = endpoints.MapGroup(string.Empty);
        methods.MapGrpcUnary(InspectionMethods.GetConfig, service.GetConfigAsync);
        methods.MapGrpcUnary(InspectionMethods.Analyze, service.AnalyzeAsync);
        methods.MapGrpcUnary(
            InspectionMethods.AnalyzeDraft, service.AnalyzeDraftAsync, new GrpcServerOptions { MaxReceiveMessageSize = MaxDraftBytes });
        methods.MapGrpcUnary(InspectionMethods.GetEffective, service.GetEffectiveAsync);
        return methods;
    }
}
