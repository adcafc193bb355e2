using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.Grpc;
using HybridMesh.Identity;

namespace HybridMesh.GlobalControlPlane.Inspection;

/// <summary>The model that a question is answered from. Nobody but the control plane may ask: the answers span tenants.</summary>
internal sealed class InspectedModel(NewestModel newest, TimeProvider time)
{
    // Time to send the refusal before the caller gives up by itself.
    private static readonly TimeSpan AnswerMargin = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);

    /// <summary>The newest one, as soon as it holds the revision.</summary>
    /// <exception cref="RpcException">Who asks may not, or the revision does not come within the deadline.</exception>
    public async Task<ModelState> OpenAsync(long minimumRevision, ServerCallContext context)
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

    /// <summary>The resource of this name in a model.</summary>
    /// <exception cref="RpcException">There is none.</exception>
    public static Fqn Find(ModelState state, string text) =>
        Fqn.TryParse(text, null, out var fqn) && state.Compilation.Model.Resources.ContainsKey(fqn)
            ? fqn
            : throw new RpcException(new Status(StatusCode.NotFound, $"there is no resource '{text}' at revision {state.Version.Revision}"));

    private TimeSpan Patience(ServerCallContext context)
    {
        if (context.Deadline == DateTime.MaxValue)
        {
            return DefaultPatience;
        }

        var left = context.Deadline - time.GetUtcNow().UtcDateTime - AnswerMargin;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
