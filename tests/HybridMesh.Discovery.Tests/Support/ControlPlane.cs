using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HybridMesh.Discovery.Tests.Support;

/// <summary>A replica with one target, on Kestrel over mutual TLS, and a record of what it was told.</summary>
internal sealed class ControlPlane : IPeerResolver, ITargetSource, IDiscoveryObserver, IReportSink, IAsyncDisposable
{
    private readonly WebApplication _app;

    private ControlPlane(WebApplication app) => _app = app;

    public TargetFeed Feed { get; } = new(DeliveryOrder.Gateway);

    public Func<ModelVersion?, TargetAdmission>? Admit { get; set; }

    public Func<ReportRequest, ReportOutcome> Store { get; set; } = _ => ReportOutcome.Stored;

    public ConcurrentQueue<string> Events { get; } = [];

    public ConcurrentQueue<ReportRequest> Reports { get; } = [];

    public Uri Address { get; private set; } = null!;

    public static async Task<ControlPlane> StartAsync(TestPki pki, DeltaDiscoveryOptions? options = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseHttps(pki.Server, https =>
            {
                https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
                https.ClientCertificateValidation = (shown, _, _) => shown.Equals(pki.Peer);
            });
        }));
        var app = builder.Build();
        var plane = new ControlPlane(app);
        app.MapDeltaDiscovery(new DeltaDiscoveryService(
            plane, plane, plane, OpenPushGate.Instance, Options.Create(options ?? new DeltaDiscoveryOptions()), TimeProvider.System,
            NullLogger<DeltaDiscoveryService>.Instance));
        app.MapReporting(new ReportingService(plane, plane, Options.Create(new ReportingOptions())));
        await app.StartAsync();
        plane.Address = new Uri(app.Urls.Single());
        return plane;
    }

    public DiscoveryPeer Resolve(ServerCallContext context)
    {
        var certificate = context.GetHttpContext().Connection.ClientCertificate
            ?? throw new RpcException(new Grpc.Status(StatusCode.Unauthenticated, "no certificate"));
        return new DiscoveryPeer(certificate.GetNameInfo(X509NameType.SimpleName, false), "i1");
    }

    public ValueTask<TargetAdmission> OpenAsync(DiscoveryPeer peer, ModelVersion? applied, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Admit?.Invoke(applied) ?? TargetAdmission.Admitted(Feed));

    public void Connected(DiscoveryPeer peer, ModelVersion? applied) => Events.Enqueue($"connected {peer.Target} {applied?.Revision}");

    public void Disconnected(DiscoveryPeer peer, string reason) => Events.Enqueue($"disconnected {reason}");

    public void Applied(DiscoveryPeer peer, ModelVersion version) => Events.Enqueue($"applied {version.Revision}");

    public void RefusalsChanged(DiscoveryPeer peer, IReadOnlyList<ResourceRefusal> refusals) =>
        Events.Enqueue($"refused {string.Join(',', refusals.Select(refusal => $"{refusal.Key.Name}:{refusal.Code}:{refusal.Message}"))}");

    public void Connected(DiscoveryPeer peer)
    {
    }

    public void Disconnected(DiscoveryPeer peer)
    {
    }

    public ValueTask<ReportOutcome> StoreAsync(DiscoveryPeer peer, ReportRequest report, CancellationToken cancellationToken)
    {
        Reports.Enqueue(report);
        return ValueTask.FromResult(Store(report));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
