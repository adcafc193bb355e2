using HybridMesh.GlobalControlPlane.Distribution;

namespace HybridMesh.GlobalControlPlane.Registry;

/// <summary>After the database was put back to an older copy: writes once more what this replica knows at first hand and the copy does not.</summary>
internal sealed class RestoredState(StreamObserver streams, ReportSink reports)
{
    public async Task WriteAgainAsync(CancellationToken cancellationToken)
    {
        streams.Repeat();
        await reports.RepeatAsync(cancellationToken);
    }
}
