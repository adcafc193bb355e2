using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HybridMesh.Discovery;

/// <summary>Serves discovery streams: who the peer is, what its target must have, turn by turn, and what came of it.</summary>
public sealed partial class DeltaDiscoveryService(
    IPeerResolver peers,
    ITargetSource targets,
    IDiscoveryObserver observer,
    IPushGate gate,
    IOptions<DeltaDiscoveryOptions> options,
    TimeProvider time,
    ILogger<DeltaDiscoveryService> logger)
{
    private long _streams;

    internal DeltaDiscoveryOptions Options => options.Value;

    internal async Task ServeAsync(
        IAsyncStreamReader<DeltaDiscoveryRequest> requests, IServerStreamWriter<DeltaDiscoveryResponse> responses, ServerCallContext context)
    {
        var peer = peers.Resolve(context) with { StreamId = Interlocked.Increment(ref _streams) };
        var first = await ReadFirstAsync(requests, context.CancellationToken);
        var applied = ModelVersion.FromWire(first.AppliedModelVersion);
        var feed = await targets.OpenAsync(peer, applied, context.CancellationToken) switch
        {
            TargetAdmission.Admission admission => admission.Feed,
            TargetAdmission.BehindPeer behind => throw DiscoveryTrailers.BehindException(behind.Reason),
            TargetAdmission.Denial denial => throw new RpcException(new Grpc.Status(StatusCode.PermissionDenied, denial.Reason)),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };

        observer.Connected(peer, applied);
        LogConnected(logger, peer.Target, peer.Instance, applied?.ToString() ?? "nothing");
        var reason = "ended";
        try
        {
            var session = new DeltaStreamSession(peer, feed, observer, gate, Options, time);
            await session.RunAsync(first, requests, responses, context.CancellationToken);
        }
        catch (Exception exception)
        {
            reason = context.CancellationToken.IsCancellationRequested ? "the peer is gone" : exception.Message;
            throw;
        }
        finally
        {
            observer.Disconnected(peer, reason);
            LogDisconnected(logger, peer.Target, peer.Instance, reason);
        }
    }

    private async Task<DeltaDiscoveryRequest> ReadFirstAsync(
        IAsyncStreamReader<DeltaDiscoveryRequest> requests, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Options.SubscribeTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await requests.MoveNext(either.Token)
                ? requests.Current
                : throw new RpcException(new Grpc.Status(StatusCode.InvalidArgument, "the stream ended without a subscription"));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new RpcException(new Grpc.Status(StatusCode.DeadlineExceeded, "no subscription came in time"));
        }
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Information, Message = "{Target} instance {Instance} connected with {Applied}")]
    private static partial void LogConnected(ILogger logger, string target, string instance, string applied);

    [LoggerMessage(EventId = 3102, Level = LogLevel.Information, Message = "{Target} instance {Instance} disconnected: {Reason}")]
    private static partial void LogDisconnected(ILogger logger, string target, string instance, string reason);
}
