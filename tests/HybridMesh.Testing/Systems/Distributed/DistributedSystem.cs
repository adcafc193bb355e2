using HybridMesh.Testing.Network;
using HybridMesh.Testing.Postgres;
using HybridMesh.Testing.Processes;
using HybridMesh.Testing.RabbitMq;
using HybridMesh.Testing.Time;
using HybridMesh.Testing.Traffic;

namespace HybridMesh.Testing.Systems.Distributed;

/// <summary>
/// An installation whose parts are processes of their own: a management API, two replicas of the global control plane, real PostgreSQL and
/// RabbitMQ, two clusters whose agents and gateways know replica A only, and an edge that knows replica B only, through a relay.
/// </summary>
public sealed class DistributedSystem : IRunningSystem, IAsyncDisposable
{
    private const string EdgeName = "edge";
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromMinutes(5);

    private readonly ScratchFolder _scratch = new("distributed");
    private readonly ControlPlaneParts _parts;
    private readonly int _portA;
    private readonly int _portB;
    private readonly TcpRelay _edgeToReplica;

    private DistributedSystem(PostgresFixture database)
    {
        Database = database;
        (_portA, _portB, var edge) = FreePort.Next(3) switch { var ports => (ports[0], ports[1], ports[2]) };
        _edgeToReplica = new TcpRelay(_portB);
        _parts = new ControlPlaneParts(_scratch, database, Broker);
        ManagementApi = _parts.ManagementApi();
        ReplicaA = _parts.Replica("replica-a", _portA);
        ReplicaB = _parts.Replica("replica-b", _portB);
        Cluster1 = new WorkloadCluster(_scratch, "cluster1", _portA);
        Cluster2 = new WorkloadCluster(_scratch, "cluster2", _portA);
        EdgeGateway = PeerParts.Gateway(_scratch, EdgeName, "tier1", new() { [80] = edge }, _edgeToReplica.Port);
        Edge = new Uri($"http://127.0.0.1:{edge}");
    }

    /// <inheritdoc/>
    public HttpClient ApiClient { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <inheritdoc/>
    public Uri Edge { get; }

    public PostgresFixture Database { get; }

    public RabbitMqFixture Broker { get; } = new();

    public SystemProcess ManagementApi { get; }

    public SystemProcess ReplicaA { get; }

    public SystemProcess ReplicaB { get; }

    public WorkloadCluster Cluster1 { get; }

    public WorkloadCluster Cluster2 { get; }

    public SystemProcess EdgeGateway { get; }

    private WorkloadCluster[] Clusters => [Cluster1, Cluster2];

    private SystemProcess[] Peers =>
        [.. Clusters.SelectMany(cluster => (SystemProcess[])[cluster.Service, cluster.Gateway, cluster.Agent]), EdgeGateway];

    /// <summary>Starts everything and waits until the edge answers, with the sample world applied.</summary>
    public static async Task<DistributedSystem> StartAsync()
    {
        var system = new DistributedSystem(await PostgresFixture.StartAsync());
        try
        {
            // The broker takes longest, and nothing waits for it.
            await Task.WhenAll(system.Broker.InitializeAsync(), system.StartProcessesAsync());
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has the edge's connections ended, and its next ones go to a replica.</summary>
    public void RouteEdgeTo(SystemProcess replica) => _edgeToReplica.MoveTo(replica == ReplicaA ? _portA : _portB);

    /// <summary>True once the edge has dialled since it was routed.</summary>
    public bool HasEdgeDialled => _edgeToReplica.Connections > 0;

    public async ValueTask DisposeAsync()
    {
        ApiClient.Dispose();
        _edgeToReplica.Dispose();
        await Task.WhenAll(Peers.Concat([ManagementApi, ReplicaA, ReplicaB]).Select(process => process.KillAsync()));
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
        _scratch.Delete();
    }

    private async Task StartProcessesAsync()
    {
        await MigrateAsync();
        await StartAsync([ManagementApi, ReplicaA, ReplicaB]);
        Administrator.SignIn(ApiClient, ManagementApi.Address("api"), _parts.AdminTokenFile);
        await Administrator.ApplySamplesAsync(ApiClient);
        await GiveJoinTokensAsync();
        await StartAsync(Peers);
        using var client = new EdgeClient(Edge, "servicea.example.com", TimeProvider.System);
        await Eventually.ValueAsync(() => client.SendAsync(CancellationToken.None), answer => !answer.Failed);
    }

    // Builds the executables as well, when their sources are newer.
    private async Task MigrateAsync() => (await Command.RunAsync(
        Path.Combine(RepositoryRoot.Path, "hybridmesh"),
        ["migrate", "--connection", Database.ConnectionString, "--home", Path.Combine(_scratch.Path, "home")],
        new Dictionary<string, string>(),
        CommandTimeout)).EnsureSuccess();

    private async Task GiveJoinTokensAsync()
    {
        var labels = new Dictionary<string, string> { ["app"] = "ingress" };
        foreach (var cluster in Clusters)
        {
            await GiveAsync(cluster.Name, cluster.AgentName, new { role = "agent" });
            await GiveAsync(cluster.Name, cluster.GatewayName, new { role = "tier2", @namespace = "gateways", labels });
        }

        labels = new Dictionary<string, string> { ["app"] = "gateway-t1", ["istio"] = "ingressgateway" };
        await GiveAsync("edge", EdgeName, new { role = "tier1", @namespace = "t1", labels });
    }

    private Task GiveAsync(string cluster, string peer, object wish) =>
        Administrator.GiveJoinTokenAsync(ApiClient, cluster, wish, PeerParts.JoinTokenFile(_scratch, peer));

    private static async Task StartAsync(IReadOnlyList<SystemProcess> processes)
    {
        foreach (var process in processes)
        {
            process.Start();
        }

        await Task.WhenAll(processes.Select(process => process.WaitUntilReadyAsync()));
    }
}
