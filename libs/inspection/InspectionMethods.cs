using Google.Protobuf.Reflection;
using HybridMesh.Grpc;
using HybridMesh.Inspection.Wire;

namespace HybridMesh.Inspection;

/// <summary>The methods of the service.</summary>
public static class InspectionMethods
{
    private static readonly ServiceDescriptor Service =
        InspectionReflection.Descriptor.FindTypeByName<ServiceDescriptor>("Inspection");

    /// <summary>What a cluster or object puts on targets.</summary>
    public static GrpcMethod<ConfigRequest, ConfigResponse> GetConfig { get; } =
        GrpcMethod.Of<ConfigRequest, ConfigResponse>(Service, "GetConfig");

    /// <summary>The findings of analysis.</summary>
    public static GrpcMethod<AnalyzeRequest, AnalyzeResponse> Analyze { get; } =
        GrpcMethod.Of<AnalyzeRequest, AnalyzeResponse>(Service, "Analyze");

    /// <summary>What would be different if something were written.</summary>
    public static GrpcMethod<AnalyzeDraftRequest, AnalyzeDraftResponse> AnalyzeDraft { get; } =
        GrpcMethod.Of<AnalyzeDraftRequest, AnalyzeDraftResponse>(Service, "AnalyzeDraft");

    /// <summary>The settings in effect for one resource.</summary>
    public static GrpcMethod<EffectiveRequest, EffectiveResponse> GetEffective { get; } =
        GrpcMethod.Of<EffectiveRequest, EffectiveResponse>(Service, "GetEffective");
}
