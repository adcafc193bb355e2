using HybridMesh.Inspection.Wire;

namespace HybridMesh.ManagementApi.ControlPlane;

/// <summary>What only the control plane knows, because only it translates. Any replica may answer.</summary>
internal interface IInspection
{
    /// <summary>What a resource puts on targets.</summary>
    Task<Inspected<ConfigResponse>> GetConfigAsync(ConfigRequest request, CancellationToken cancellationToken);

    /// <summary>The findings of analysis, for a resource and everything below it.</summary>
    Task<Inspected<AnalyzeResponse>> AnalyzeAsync(AnalyzeRequest request, CancellationToken cancellationToken);

    /// <summary>What would be different if something were written.</summary>
    Task<Inspected<AnalyzeDraftResponse>> AnalyzeDraftAsync(AnalyzeDraftRequest request, CancellationToken cancellationToken);

    /// <summary>The settings in effect for a resource.</summary>
    Task<Inspected<EffectiveResponse>> GetEffectiveAsync(EffectiveRequest request, CancellationToken cancellationToken);
}
