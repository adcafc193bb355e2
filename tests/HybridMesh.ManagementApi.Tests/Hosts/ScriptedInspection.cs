using HybridMesh.Grpc;
using HybridMesh.Inspection;
using HybridMesh.Inspection.Wire;

namespace HybridMesh.ManagementApi.Tests.Hosts;

/// <summary>Answers Inspection with what a test says: targets by resource, and findings.</summary>
internal sealed class ScriptedInspection : IInspectionService
{
    public Dictionary<string, ConfigResponse> Configs { get; } = [];

    public List<Finding> Findings { get; } = [];

    public AnalyzeDraftResponse Draft { get; set; } = new();

    public List<AnalyzeDraftRequest> Drafts { get; } = [];

    public EffectiveResponse Effective { get; set; } = new();

    public Task<ConfigResponse> GetConfigAsync(ConfigRequest request, ServerCallContext context) =>
        Task.FromResult(Configs.GetValueOrDefault(request.Fqn) ?? new ConfigResponse());

    public Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request, ServerCallContext context)
    {
        var answer = new AnalyzeResponse();
        answer.Findings.AddRange(Findings.Where(finding =>
            finding.Fqn == request.Fqn || finding.Fqn.StartsWith(request.Fqn + "/", StringComparison.Ordinal)));
        return Task.FromResult(answer);
    }

    public Task<AnalyzeDraftResponse> AnalyzeDraftAsync(AnalyzeDraftRequest request, ServerCallContext context)
    {
        Drafts.Add(request);
        return Task.FromResult(Draft);
    }

    public Task<EffectiveResponse> GetEffectiveAsync(EffectiveRequest request, ServerCallContext context) => Task.FromResult(Effective);
}
