using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Writing;
using HybridMesh.Identity;
using HybridMesh.Store.Commits;
using HybridMesh.Testing.Postgres;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Support;

/// <summary>A database of its own for one test, the key beside it, and any number of replicas on it.</summary>
internal sealed class MeshDatabase : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _running = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("hybridmesh-test-cp-").FullName;

    private MeshDatabase(PostgresFixture postgres)
    {
        Postgres = postgres;
    }

    public PostgresFixture Postgres { get; }

    private string KeyFile => Path.Combine(_folder, "key");

    public static async Task<MeshDatabase> CreateAsync()
    {
        var database = new MeshDatabase(await PostgresFixture.StartAsync());
        KeyEncryptionKey.CreateFile(database.KeyFile);
        return database;
    }

    public async Task<Replica> StartReplicaAsync(params string[] options)
    {
        var replica = await Replica.StartAsync(
            [$"--Store:ConnectionString={Postgres.ConnectionString}", $"--Identity:KeyFile={KeyFile}", .. options]);
        _running.Add(replica);
        return replica;
    }

    /// <summary>A gateway that joined with a token of its own.</summary>
    public async Task<GatewayPeer> JoinGatewayAsync(Replica replica, string cluster, string @namespace, string label, string instance = "one")
    {
        var labels = LabelSet.Create([KeyValuePair.Create("app", label)]);
        var grant = JoinGrant.Gateway(cluster, @namespace, labels);
        var credentials = await JoinedPeer.JoinAsync(replica, grant, instance, Path.Combine(_folder, $"{cluster}-{label}-{instance}"));
        var gateway = new GatewayPeer(credentials, instance);
        _running.Add(gateway);
        _running.Add(credentials);
        return gateway;
    }

    public async Task<AgentPeer> JoinAgentAsync(Replica replica, string cluster)
    {
        var credentials = await JoinedPeer.JoinAsync(replica, JoinGrant.Agent(cluster), "agent", Path.Combine(_folder, $"{cluster}-agent"));
        var agent = new AgentPeer(credentials);
        _running.Add(agent);
        _running.Add(credentials);
        return agent;
    }

    /// <summary>Writes a YAML text as one revision, as the management API would.</summary>
    public static async Task<long> WriteAsync(Replica replica, string yaml)
    {
        var read = ResourceReader.Read(yaml, ReadOptions.Default);
        Assert.True(read.IsValid, string.Join("; ", read.Violations));
        var operations = read.InApplyOrder.Select(input => input.Resource).Select(resource => new Operation.Put(
            resource.Fqn.Value, resource.Fqn.Parent?.Value, resource.Kind.Id, ResourceJson.WriteDocument(resource)));
        var result = await replica.Resources.CommitAsync(
            new CommitRequest { Author = "test", Operations = [.. operations] }, CancellationToken.None);
        var revision = Assert.IsType<CommitResult.Committed>(result).Cursor.Revision;
        replica.Nudge(revision);
        return revision;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var running in _running)
        {
            await running.DisposeAsync();
        }

        await Postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
