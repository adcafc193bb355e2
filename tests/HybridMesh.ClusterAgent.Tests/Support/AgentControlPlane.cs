using System.Collections.Concurrent;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;
using HybridMesh.Identity;
using HybridMesh.Identity.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ModelVersion = HybridMesh.Discovery.ModelVersion;

namespace HybridMesh.ClusterAgent.Tests.Support;

/// <summary>A control plane on a real socket: enrollment, discovery and reporting as global-cp maps them, with a record of what came.</summary>
internal sealed class AgentControlPlane : IPeerResolver, ITargetSource, IDiscoveryObserver, IReportSink, IAsyncDisposable
{
    private TestControlPlane _server = null!;

    public TargetFeed Feed { get; } = new(DeliveryOrder.Agent);

    public ConcurrentQueue<ReportRequest> Reports { get; } = [];

    public ConcurrentQueue<ModelVersion?> AppliedAtConnect { get; } = [];

    public ConcurrentQueue<ModelVersion> Applied { get; } = [];

    public ConcurrentQueue<DiscoveryPeer> Peers { get; } = [];

    public string Address => _server.Address;

    public int Port => _server.Port;

    public ClusterInventory? Newest => Reports.LastOrDefault()?.Inventory;

    public static async Task<AgentControlPlane> StartAsync(TestMesh mesh, int port = 0)
    {
        var plane = new AgentControlPlane();
        var discovery = new DeltaDiscoveryService(
            plane, plane, plane, OpenPushGate.Instance, Options.Create(new DeltaDiscoveryOptions()), TimeProvider.System,
            NullLogger<DeltaDiscoveryService>.Instance);
        var reporting = new ReportingService(plane, plane, Options.Create(new ReportingOptions()));
        plane._server = await TestControlPlane.StartAsync(
            mesh,
            routes =>
            {
                routes.MapDeltaDiscovery(discovery);
                routes.MapReporting(reporting);
            },
            port);
        return plane;
    }

    public uint? ReadyOf(string service) =>
        Newest?.Services.SingleOrDefault(candidate => candidate.Name == service)?.Ports[0].Ready.Aggregate(0u, (sum, ready) => sum + ready.Count);

    public DiscoveryPeer Resolve(ServerCallContext context) => context.GetHttpContext().GetPeerIdentity() is { TargetName: { } target } identity
        ? new DiscoveryPeer(target, identity.Instance)
        : throw new RpcException(new Grpc.Status(StatusCode.Unauthenticated, "no certificate"));

    public ValueTask<TargetAdmission> OpenAsync(DiscoveryPeer peer, ModelVersion? applied, CancellationToken cancellationToken)
    {
        AppliedAtConnect.Enqueue(applied);
        return ValueTask.FromResult(TargetAdmission.Admitted(Feed));
    }

    void IDiscoveryObserver.Connected(DiscoveryPeer peer, ModelVersion? applied) => Peers.Enqueue(peer);

    void IDiscoveryObserver.Disconnected(DiscoveryPeer peer, string reason)
    {
    }

    void IDiscoveryObserver.Applied(DiscoveryPeer peer, ModelVersion version) => Applied.Enqueue(version);

    void IDiscoveryObserver.RefusalsChanged(DiscoveryPeer peer, IReadOnlyList<ResourceRefusal> refusals)
    {
    }

    void IReportSink.Connected(DiscoveryPeer peer)
    {
    }

    void IReportSink.Disconnected(DiscoveryPeer peer)
    {
    }

    public ValueTask<ReportOutcome> StoreAsync(DiscoveryPeer peer, ReportRequest report, CancellationToken cancellationToken)
    {
        Reports.Enqueue(report);
        return ValueTask.FromResult(ReportOutcome.Stored);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
