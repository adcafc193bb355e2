using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Inspection.Drafts;
using HybridMesh.GlobalControlPlane.Inspection.Settings;
using HybridMesh.Grpc;
using HybridMesh.Inspection;
using HybridMesh.Inspection.Wire;

namespace HybridMesh.GlobalControlPlane.Inspection;

/// <summary>Answers the management API from the newest model.</summary>
internal sealed class InspectionService(InspectedModel model, DraftGate drafts, TimeProvider time) : IInspectionService
{
    public async Task<ConfigResponse> GetConfigAsync(ConfigRequest request, ServerCallContext context)
    {
        var state = await model.OpenAsync(request.MinimumRevision, context);
        var fqn = InspectedModel.Find(state, request.Fqn);
        return new ConfigResponse
        {
            Revision = state.Version.Revision,
            RegistryVersion = state.Version.RegistryVersion,
            Targets = { ConfigAnswer.Of(state.Compilation, fqn, request.NamesOnly) },
        };
    }

    public async Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request, ServerCallContext context)
    {
        var state = await model.OpenAsync(request.MinimumRevision, context);
        var findings = new MeshFindings(state.Compilation, time.GetUtcNow()).Of(InspectedModel.Find(state, request.Fqn));
        return new AnalyzeResponse { Revision = state.Version.Revision, Findings = { findings.Select(finding => FindingAnswer.Of(state.Compilation.Model, finding)) } };
    }

    public async Task<AnalyzeDraftResponse> AnalyzeDraftAsync(AnalyzeDraftRequest request, ServerCallContext context)
    {
        using var turn = await drafts.EnterAsync(context.CancellationToken);
        var state = await model.OpenAsync(request.MinimumRevision, context);
        var draft = Draft.Of(
            state.Compilation, DraftInput.Read(state.Compilation, request.Changes), DraftInput.Read(request.Unchanged), context.CancellationToken);
        return new AnalyzeDraftResponse
        {
            Revision = state.Version.Revision,
            Findings = { DraftFindings.Of(draft, time.GetUtcNow()) },
            Targets = { DraftTargets.Of(draft) },
        };
    }

    public async Task<EffectiveResponse> GetEffectiveAsync(EffectiveRequest request, ServerCallContext context)
    {
        var state = await model.OpenAsync(request.MinimumRevision, context);
        var resource = state.Compilation.Model.Resources[InspectedModel.Find(state, request.Fqn)];
        return new EffectiveResponse
        {
            Revision = state.Version.Revision,
            Values = { EffectiveSettings.Of(state.Compilation.Model, resource).Select(SettingAnswer.Of) },
        };
    }
}
