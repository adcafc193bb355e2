using HybridMesh.Grpc;
using HybridMesh.Inspection;
using HybridMesh.Inspection.Wire;

namespace HybridMesh.ManagementApi.ControlPlane;

/// <summary>Asks any live replica, and turns what may go wrong on the way into an answer.</summary>
internal sealed partial class ReplicaInspection(InspectionClient client, ILogger<ReplicaInspection> logger) : IInspection
{
    public Task<Inspected<ConfigResponse>> GetConfigAsync(ConfigRequest request, CancellationToken cancellationToken) =>
        AskAsync(token => client.GetConfigAsync(request, token), cancellationToken);

    public Task<Inspected<AnalyzeResponse>> AnalyzeAsync(AnalyzeRequest request, CancellationToken cancellationToken) =>
        AskAsync(token => client.AnalyzeAsync(request, token), cancellationToken);

    public Task<Inspected<AnalyzeDraftResponse>> AnalyzeDraftAsync(AnalyzeDraftRequest request, CancellationToken cancellationToken) =>
        AskAsync(token => client.AnalyzeDraftAsync(request, token), cancellationToken);

    public Task<Inspected<EffectiveResponse>> GetEffectiveAsync(EffectiveRequest request, CancellationToken cancellationToken) =>
        AskAsync(token => client.GetEffectiveAsync(request, token), cancellationToken);

    private async Task<Inspected<T>> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return new Inspected<T>.Answered(await ask(cancellationToken));
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.NotFound)
        {
            return new Inspected<T>.NotFound();
        }
        catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnavailable(logger, failure.StatusCode, failure.Status.Detail);
            return new Inspected<T>.Unavailable(Explain(failure.StatusCode));
        }
    }

    // The detail of a status is for the log: it may name addresses.
    private static string Explain(StatusCode code) => code switch
    {
        StatusCode.DeadlineExceeded => "no control plane replica answered in time",
        StatusCode.FailedPrecondition => "no control plane replica has reached the revision yet",
        StatusCode.ResourceExhausted => "the control plane has as many drafts to analyse as it takes",
        StatusCode.Unavailable => "no control plane replica is alive",
        _ => $"the control plane answered {code}",
    };

    [LoggerMessage(EventId = 1301, Level = LogLevel.Warning, Message = "Inspection failed with {StatusCode}: {Detail}")]
    private static partial void LogUnavailable(ILogger logger, StatusCode statusCode, string detail);
}
