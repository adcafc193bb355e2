using HybridMesh.GlobalControlPlane.Distribution;

namespace HybridMesh.GlobalControlPlane.Registry;

/// <summary>
/// When the database was put back to an older copy, or others took this replica for dead: writes once more what it knows at first hand.
/// </summary>
internal sealed class RestoredState(StreamObserver streams, ReportSink reports)
{
    public async Task WriteAgainAsync(CancellationToken cancellationToken)
    {
        streams.Repeat();
        await reports.RepeatAsync(cancellationToken);
    }
}
