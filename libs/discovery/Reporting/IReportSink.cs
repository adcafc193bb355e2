using HybridMesh.Discovery.Wire;

namespace HybridMesh.Discovery;

/// <summary>Where reports go. Called one at a time per stream, so a slow sink holds back that peer and no other.</summary>
public interface IReportSink
{
    /// <summary>A peer opened its report stream.</summary>
    void Connected(DiscoveryPeer peer);

    /// <summary>The stream has ended.</summary>
    void Disconnected(DiscoveryPeer peer);

    /// <summary>Stores a report durably. Fenced by (target, session epoch, sequence).</summary>
    ValueTask<ReportOutcome> StoreAsync(DiscoveryPeer peer, ReportRequest report, CancellationToken cancellationToken);
}
