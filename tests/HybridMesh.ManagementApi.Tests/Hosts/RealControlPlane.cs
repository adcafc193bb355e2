using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.Hosting;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Replicas;
using HybridMesh.Testing.Time;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HybridMesh.ManagementApi.Tests.Hosts;

/// <summary>A whole replica of the control plane on the database of an API.</summary>
internal sealed class RealControlPlane : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _sequence;

    private RealControlPlane(WebApplication app)
    {
        _app = app;
    }

    /// <summary>Returns once the API can find it.</summary>
    public static async Task<RealControlPlane> StartAsync(ApiHost api, params string[] options)
    {
        var builder = ProcessHost.CreateBuilder(
            "global-cp",
            [
                "--Listeners:discovery=127.0.0.1:0", $"--Store:ConnectionString={api.ConnectionString}", $"--Identity:KeyFile={api.KeyFile}", .. options,
            ]);
        builder.Logging.ClearProviders();
        builder.AddGlobalControlPlane();
        var app = builder.Build();
        app.MapGlobalControlPlane();
        await app.StartAsync();
        await Eventually.TrueAsync(async () =>
            (await app.Services.GetRequiredService<ReplicaStore>().ListLiveAsync(TimeSpan.FromSeconds(5), CancellationToken.None)).Count > 0);
        return new RealControlPlane(app);
    }

    /// <summary>What the agent of a cluster would report.</summary>
    public async Task ReportAsync(string cluster, ClusterInventory inventory)
    {
        var report = new InventoryReport
        {
            Cluster = cluster,
            SessionEpoch = 1,
            Sequence = ++_sequence,
            Inventory = inventory.ToByteArray(),
            Replica = "replica-1",
            Connection = Guid.NewGuid(),
        };
        await _app.Services.GetRequiredService<RegistryStore>().ReportAsync(report, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
