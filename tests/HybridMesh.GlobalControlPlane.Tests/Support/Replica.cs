using HybridMesh.GlobalControlPlane.Following;
using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.Hosting;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Identity;
using HybridMesh.Nudges;
using HybridMesh.Store.Replicas;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Schema;
using HybridMesh.Store.Targets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HybridMesh.GlobalControlPlane.Tests.Support;

/// <summary>A whole global control plane, as the process composes it.</summary>
internal sealed class Replica : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Replica(WebApplication app)
    {
        _app = app;
    }

    public Uri Address => new(Get<ListenerAddresses>()[GlobalControlPlaneComposition.Listener]);

    public ResourceStore Resources => Get<ResourceStore>();

    public TargetStore Targets => Get<TargetStore>();

    public ReplicaStore Replicas => Get<ReplicaStore>();

    public JoinTokens Tokens => Get<JoinTokens>();

    public NewestModel Model => Get<NewestModel>();

    public static async Task<Replica> StartAsync(string[] options)
    {
        var builder = ProcessHost.CreateBuilder("global-cp", ["--Listeners:discovery=127.0.0.1:0", .. options]);
        builder.Logging.ClearProviders();
        builder.AddGlobalControlPlane();
        var app = builder.Build();
        app.MapGlobalControlPlane();
        await app.Services.GetRequiredService<SchemaMigrator>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
        return new Replica(app);
    }

    public T Get<T>()
        where T : notnull =>
        _app.Services.GetRequiredService<T>();

    public void Nudge(long revision) => Get<INudgePublisher>().Publish(new RevisionCommitted(revision));

    /// <summary>As when the process is asked to end.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
