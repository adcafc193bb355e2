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

    /// <summary>
    /// What would be different if something were written. Ends with INVALID_ARGUMENT for a draft that cannot be read, RESOURCE_EXHAUSTED
    /// while too many drafts are under way.
    /// </summary>
    Task<AnalyzeDraftResponse> AnalyzeDraftAsync(AnalyzeDraftRequest request, ServerCallContext context);

    /// <summary>The settings in effect for one resource, with where each comes from.</summary>
    Task<EffectiveResponse> GetEffectiveAsync(EffectiveRequest request, ServerCallContext context);
}
