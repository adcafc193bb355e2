using System.Collections.Concurrent;
using Google.Protobuf;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.GlobalControlPlane.Rollouts;
using HybridMesh.Grpc;
using HybridMesh.Identity;
using HybridMesh.Nudges;
using HybridMesh.Store;
using HybridMesh.Store.Registry;

namespace HybridMesh.GlobalControlPlane.Registry;

/// <summary>
/// Stores what agents report of their own cluster, fenced, and lets every replica know. A cluster that falls silent keeps its last
/// inventory, marked stale.
/// </summary>
internal sealed class ReportSink(
    RegistryStore registry, StatusWriter status, ThisReplica replica, MeshInbox inbox, INudgePublisher nudges) : IReportSink
{
    private readonly ConcurrentDictionary<string, InventoryReport> _newest = new(StringComparer.Ordinal);

    public void Connected(DiscoveryPeer peer)
    {
        // What counts is the first report, which says what is there.
    }

    public void Disconnected(DiscoveryPeer peer)
    {
        var meshPeer = (MeshPeer)peer;
        if (meshPeer.Identity is { Role: PeerRole.Agent, Cluster: { } cluster })
        {
            if (_newest.TryGetValue(cluster, out var report) && report.Connection == meshPeer.Connection)
            {
                _newest.TryRemove(KeyValuePair.Create(cluster, report));
            }

            status.Silent(cluster, meshPeer.Connection);
        }
    }

    public async ValueTask<ReportOutcome> StoreAsync(DiscoveryPeer peer, ReportRequest report, CancellationToken cancellationToken)
    {
        var meshPeer = (MeshPeer)peer;
        switch (report.ReportCase, meshPeer.Identity.Role)
        {
            case (ReportRequest.ReportOneofCase.Inventory, PeerRole.Agent):
                return await StoreInventoryAsync(meshPeer, report, cancellationToken);
            case (ReportRequest.ReportOneofCase.GatewayHealth, PeerRole.Gateway):
                return ReportOutcome.Stored; // health of destinations is for the console, which has its own issue
            default:
                throw new RpcException(new Grpc.Status(StatusCode.PermissionDenied, $"{peer.Target} may not report {report.ReportCase}"));
        }
    }

    /// <summary>Stores the newest report of every open stream again, for a database that lost it.</summary>
    public async Task RepeatAsync(CancellationToken cancellationToken)
    {
        foreach (var report in _newest.Values)
        {
            await registry.ReportAsync(report, cancellationToken);
        }

        inbox.LookAgain(Wake.Registry);
    }

    private async Task<ReportOutcome> StoreInventoryAsync(MeshPeer peer, ReportRequest request, CancellationToken cancellationToken)
    {
        var report = new InventoryReport
        {
            Cluster = peer.Identity.Cluster!,
            SessionEpoch = request.SessionEpoch,
            Sequence = request.Sequence,
            Inventory = request.Inventory.ToByteArray(),
            Replica = replica.Id,
            Connection = peer.Connection,
        };
        try
        {
            if (await registry.ReportAsync(report, cancellationToken) is not ReportResult.Stored stored)
            {
                return ReportOutcome.Stale;
            }

            _newest[report.Cluster] = report;
            if (stored.IsChange)
            {
                inbox.LookAgain(Wake.Registry);
                nudges.Publish(new RegistryChanged(stored.Version));
            }

            return ReportOutcome.Stored;
        }
        catch (StoreUnavailableException)
        {
            throw new RpcException(new Grpc.Status(StatusCode.Unavailable, "the report cannot be stored now"));
        }
    }
}
