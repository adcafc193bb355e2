using HybridMesh.GlobalControlPlane.Distribution;

namespace HybridMesh.GlobalControlPlane.Registry;

/// <summary>
/// When the database was put back to an older copy, or others took this replica for dead: writes once more what it knows at first hand.
/// </summary>
internal sealed class RestoredState(StreamObserver streams, ReportSink reports)
{
    /// <summary>What clusters have now, so that nobody is sent what an older copy says of them.</summary>
    public Task ReportAgainAsync(CancellationToken cancellationToken) => reports.RepeatAsync(cancellationToken);

    /// <summary>That, and how targets stand.</summary>
    public async Task WriteAgainAsync(CancellationToken cancellationToken)
    {
        streams.Repeat();
        await ReportAgainAsync(cancellationToken);
    }
}
