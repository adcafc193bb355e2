using HybridMesh.Hosting;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Identity;
using HybridMesh.Inspection;
using HybridMesh.Inspection.Wire;
using HybridMesh.Store;
using HybridMesh.Store.Replicas;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Targets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HybridMesh.ManagementApi.Tests.Hosts;

/// <summary>
/// Stands for a replica of the control plane and its targets: Inspection over real mTLS with scripted answers, and the rows that a replica
/// writes, in the real store.
/// </summary>
internal sealed class FakeControlPlane : IAsyncDisposable
{
    private const string Replica = "replica-1";
    private readonly WebApplication _app;
    private readonly Dictionary<TargetKey, Guid> _connections = [];
    private long _modelRevision;

    private FakeControlPlane(WebApplication app, ScriptedInspection inspection)
    {
        _app = app;
        Inspection = inspection;
    }

    public ScriptedInspection Inspection { get; }

    private TargetStore Targets => _app.Services.GetRequiredService<TargetStore>();

    public static async Task<FakeControlPlane> StartAsync(ApiHost api)
    {
        var inspection = new ScriptedInspection();
        var builder = ProcessHost.CreateBuilder("global-cp", [$"--Store:ConnectionString={api.ConnectionString}", $"--Identity:KeyFile={api.KeyFile}"]);
        builder.Logging.ClearProviders();
        builder.Services.AddStore();
        builder.Services.AddMeshAuthority(new ControlPlaneProcess("global-cp", Replica));
        builder.AddListener("discovery", listener =>
        {
            listener.Protocols = HttpProtocols.Http2;
            listener.Scheme = Uri.UriSchemeHttps;
            listener.Configure = listen => listen.UseMeshTls(new MeshServerOptions());
        });
        var app = builder.Build();
        app.MapInspection(inspection).RequireListener("discovery");
        await app.StartAsync();
        return new FakeControlPlane(app, inspection);
    }

    /// <summary>Says that the replica lives and has looked at a revision.</summary>
    public async Task LookAtAsync(long revision)
    {
        _modelRevision = revision;
        var address = new Uri(_app.Services.GetRequiredService<ListenerAddresses>()["discovery"]).Authority;
        await _app.Services.GetRequiredService<ReplicaStore>()
            .HeartbeatAsync(new ReplicaHeartbeat(Replica, address, _modelRevision, 0), await HashAsync(revision), CancellationToken.None);
    }

    public async Task ConnectAsync(string target, string cluster, string role, string instance = "a")
    {
        var key = new TargetKey(target, instance);
        _connections[key] = Guid.NewGuid();
        var registration = new TargetRegistration { Key = key, Role = role, Cluster = cluster };
        await Targets.ConnectedAsync(registration, Replica, _connections[key], CancellationToken.None);
    }

    public Task DisconnectAsync(string target, string instance = "a") =>
        Targets.DisconnectedAsync(new(target, instance), _connections[new(target, instance)], CancellationToken.None);

    /// <summary>The revision alters what the target must have.</summary>
    public Task ChangeAsync(string target, long revision) =>
        Targets.MarkChangedAsync([new TargetChanged(target, revision)], CancellationToken.None);

    /// <summary>The instance acknowledges the revision.</summary>
    public async Task AcknowledgeAsync(string target, long revision, string instance = "a")
    {
        var key = new TargetKey(target, instance);
        var version = new AppliedVersion(revision, await HashAsync(revision), 0);
        await Targets.MarkAppliedAsync([new TargetApplied(key, _connections[key], version)], CancellationToken.None);
    }

    /// <summary>The instance refuses a resource.</summary>
    public Task RefuseAsync(string target, string fqn, long revision, string instance = "a")
    {
        var key = new TargetKey(target, instance);
        var error = new TargetError { Fqn = fqn, Key = key, Code = "HM-4001", Message = "port 80 is taken", Revision = revision };
        return Targets.SetErrorsAsync(key, [error], CancellationToken.None);
    }

    /// <summary>The resource puts something on these targets.</summary>
    public void Put(string fqn, params string[] targets)
    {
        var config = new ConfigResponse();
        config.Targets.AddRange(targets.Select(target => new TargetConfig
        {
            Target = target,
            Resources = { new ConfigResource { TypeUrl = "hybridmesh.io/GatewayRoute", Name = "r", Version = "v1", Json = """{"hosts":["a"]}""" } },
        }));
        Inspection.Configs[fqn] = config;
    }

    private async Task<string> HashAsync(long revision) =>
        (await _app.Services.GetRequiredService<RevisionLog>().FindAsync(revision, CancellationToken.None))?.Hash ?? "";

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
