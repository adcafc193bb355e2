using HybridMesh.Grpc;
using HybridMesh.Inspection.Wire;

namespace HybridMesh.Inspection;

/// <summary>
/// The serving side. Answers from a model at least as new as <c>minimum_revision</c>, waiting for it until the deadline; ends with
/// FAILED_PRECONDITION when it does not come, NOT_FOUND for an FQN that does not exist.
/// </summary>
public interface IInspectionService
{
    /// <summary>What a cluster or object puts on targets.</summary>
    Task<ConfigResponse> GetConfigAsync(ConfigRequest request, ServerCallContext context);

    /// <summary>The findings of analysis.</summary>
    Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request, ServerCallContext context);
}
