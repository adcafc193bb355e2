using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.Grpc;
using HybridMesh.Identity;
using HybridMesh.Inspection;
using HybridMesh.Inspection.Wire;

namespace HybridMesh.GlobalControlPlane.Inspection;

/// <summary>Answers the management API from the newest model. Nobody but the control plane may ask: the answers span tenants.</summary>
internal sealed class InspectionService(NewestModel newest, TimeProvider time) : IInspectionService
{
    // Time to send the refusal before the caller gives up by itself.
    private static readonly TimeSpan AnswerMargin = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);

    public async Task<ConfigResponse> GetConfigAsync(ConfigRequest request, ServerCallContext context)
    {
        var state = await OpenAsync(request.MinimumRevision, context);
        var fqn = Find(state, request.Fqn);
        return new ConfigResponse
        {
            Revision = state.Version.Revision,
            RegistryVersion = state.Version.RegistryVersion,
            Targets = { ConfigAnswer.Of(state.Compilation, fqn, request.NamesOnly) },
        };
    }

    public async Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request, ServerCallContext context)
    {
        var state = await OpenAsync(request.MinimumRevision, context);
        var findings = MeshFindings.Of(state.Compilation, Find(state, request.Fqn));
        return new AnalyzeResponse { Revision = state.Version.Revision, Findings = { findings.Select(FindingAnswer.Of) } };
    }

    private async Task<ModelState> OpenAsync(long minimumRevision, ServerCallContext context)
    {
        if (context.GetHttpContext().GetPeerIdentity() is not { Role: PeerRole.ControlPlane })
        {
            throw new RpcException(new Status(StatusCode.PermissionDenied, "only the control plane may inspect"));
        }

        if (newest.Current is { } current && current.Version.Revision >= minimumRevision)
        {
            return current;
        }

        using var patience = new CancellationTokenSource(Patience(context), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.CancellationToken);
        try
        {
            return await newest.WaitForAsync(minimumRevision, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            var revision = newest.Current?.Version.Revision ?? 0;
            throw new RpcException(new Status(
                StatusCode.FailedPrecondition, $"this replica is at revision {revision}, {minimumRevision} was asked for"));
        }
    }

    private TimeSpan Patience(ServerCallContext context)
    {
        if (context.Deadline == DateTime.MaxValue)
        {
            return DefaultPatience;
        }

        var left = context.Deadline - time.GetUtcNow().UtcDateTime - AnswerMargin;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static Fqn Find(ModelState state, string text) =>
        Fqn.TryParse(text, null, out var fqn) && state.Compilation.Model.Resources.ContainsKey(fqn)
            ? fqn
            : throw new RpcException(new Status(StatusCode.NotFound, $"there is no resource '{text}' at revision {state.Version.Revision}"));
}
