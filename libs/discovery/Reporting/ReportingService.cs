using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;
using Microsoft.Extensions.Options;

namespace HybridMesh.Discovery;

/// <summary>Serves report streams: each report is stored, then acknowledged, in order.</summary>
public sealed class ReportingService(IPeerResolver peers, IReportSink sink, IOptions<ReportingOptions> options)
{
    private long _streams;

    internal ReportingOptions Options => options.Value;

    internal async Task ServeAsync(
        IAsyncStreamReader<ReportRequest> reports, IServerStreamWriter<ReportResponse> responses, ServerCallContext context)
    {
        var peer = peers.Resolve(context) with { StreamId = Interlocked.Increment(ref _streams) };
        sink.Connected(peer);
        try
        {
            var last = (Epoch: 0L, Sequence: 0L);
            await foreach (var report in reports.ReadAllAsync(context.CancellationToken))
            {
                var place = (report.SessionEpoch, report.Sequence);
                if (place.CompareTo(last) <= 0 || report.ReportCase == ReportRequest.ReportOneofCase.None)
                {
                    throw new RpcException(new Grpc.Status(
                        StatusCode.InvalidArgument, $"report {place} is empty, or does not follow {last}"));
                }

                last = place;
                if (await sink.StoreAsync(peer, report, context.CancellationToken) == ReportOutcome.Stale)
                {
                    throw new RpcException(new Grpc.Status(
                        StatusCode.FailedPrecondition, $"a newer process than session {report.SessionEpoch} reports for {peer.Target}"));
                }

                await responses.WriteAsync(new ReportResponse { StoredSequence = report.Sequence }, context.CancellationToken);
            }
        }
        finally
        {
            sink.Disconnected(peer);
        }
    }
}
