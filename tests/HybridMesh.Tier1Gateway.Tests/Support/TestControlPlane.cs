using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;
using HybridMesh.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ModelVersion = HybridMesh.Discovery.ModelVersion;

namespace HybridMesh.Tier1Gateway.Tests.Support;

/// <summary>A control plane with the real enrollment, discovery and report services, which sends what the test says.</summary>
internal sealed class TestControlPlane : IPeerResolver, ITargetSource, IDiscoveryObserver, IReportSink, IAsyncDisposable
{
    private readonly string _keyFile = Path.Combine(Path.GetTempPath(), $"hybridmesh-{Guid.NewGuid():N}.key");
    private readonly ConcurrentDictionary<string, TargetFeed> _feeds = new();
    private readonly ConcurrentDictionary<string, ImmutableDictionary<ResourceKey, VersionedResource>> _worlds = new();
    private readonly WebApplication _app;
    private long _revision;

    private TestControlPlane()
    {
        KeyEncryptionKey.CreateFile(_keyFile);
        var stores = new MemoryStores();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Identity:KeyFile"] = _keyFile;
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ICertificateAuthorityStore>(stores).AddSingleton<IJoinTokenStore>(stores);
        builder.Services.AddMeshAuthority(new ControlPlaneProcess("global-cp", "r1"));
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseMeshTls(new MeshServerOptions { AllowAnonymous = true });
        }));
        _app = builder.Build();
        _app.MapEnrollment();
        _app.MapDeltaDiscovery(new DeltaDiscoveryService(
            this, this, this, OpenPushGate.Instance, Options.Create(new DeltaDiscoveryOptions()), TimeProvider.System,
            NullLogger<DeltaDiscoveryService>.Instance));
        _app.MapReporting(new ReportingService(this, this, Options.Create(new ReportingOptions())));
    }

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<(string Target, ReportRequest Report)> Reports { get; } = [];

    public ConcurrentQueue<string> Events { get; } = [];

    public static async Task<TestControlPlane> StartAsync()
    {
        var plane = new TestControlPlane();
        await plane._app.StartAsync();
        return plane;
    }

    public async Task<string> TokenAsync(string cluster, string @namespace)
    {
        var labels = LabelSet.Create([new("app", "gateway")]);
        var token = await _app.Services.GetRequiredService<JoinTokens>().CreateAsync(
            JoinGrant.Gateway(cluster, @namespace, labels), "test", TimeSpan.FromHours(1), CancellationToken.None);
        return token.Token.Reveal();
    }

    /// <summary>Sends a target what it must have beside what it has.</summary>
    public void Publish(string target, params (string TypeUrl, string Name, IMessage Message)[] resources)
    {
        var world = _worlds.AddOrUpdate(target, _ => Add([]), (_, old) => Add(old));
        var version = new ModelVersion(Interlocked.Increment(ref _revision), "abcdef00", 1);
        Feed(target).Publish(TargetSnapshot.Create(version, world));

        ImmutableDictionary<ResourceKey, VersionedResource> Add(ImmutableDictionary<ResourceKey, VersionedResource> old) =>
            old.SetItems(resources.Select(resource => KeyValuePair.Create(
                new ResourceKey(resource.TypeUrl, resource.Name), VersionedResource.From(resource.Message))));
    }

    public DiscoveryPeer Resolve(ServerCallContext context)
    {
        var identity = context.GetHttpContext().GetPeerIdentity() ?? throw new RpcException(new Grpc.Status(StatusCode.Unauthenticated, "who?"));
        return new DiscoveryPeer($"{identity.Cluster}/{identity.Namespace}", identity.Instance);
    }

    public ValueTask<TargetAdmission> OpenAsync(DiscoveryPeer peer, ModelVersion? applied, CancellationToken cancellationToken) =>
        ValueTask.FromResult(TargetAdmission.Admitted(Feed(peer.Target)));

    public void Connected(DiscoveryPeer peer, ModelVersion? applied) => Events.Enqueue($"{peer.Target} {peer.Instance} has {applied?.Revision}");

    public void Disconnected(DiscoveryPeer peer, string reason)
    {
    }

    public void Applied(DiscoveryPeer peer, ModelVersion version) => Events.Enqueue($"{peer.Target} applied {version.Revision}");

    public void RefusalsChanged(DiscoveryPeer peer, IReadOnlyList<ResourceRefusal> refusals) =>
        Events.Enqueue($"{peer.Target} refused {string.Join(',', refusals.Select(refusal => $"{refusal.Key.Name} {refusal.Code}"))}");

    public void Connected(DiscoveryPeer peer)
    {
    }

    public void Disconnected(DiscoveryPeer peer)
    {
    }

    public ValueTask<ReportOutcome> StoreAsync(DiscoveryPeer peer, ReportRequest report, CancellationToken cancellationToken)
    {
        Reports.Enqueue((peer.Target, report));
        return ValueTask.FromResult(ReportOutcome.Stored);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        File.Delete(_keyFile);
    }

    private TargetFeed Feed(string target) => _feeds.GetOrAdd(target, _ => new TargetFeed(DeliveryOrder.Gateway));
}
