using HybridMesh.Identity;
using HybridMesh.Store.Identities;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Replicas;
using HybridMesh.Store.Resources;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Schema;
using HybridMesh.Store.Targets;
using HybridMesh.Testing.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HybridMesh.Store.Tests.Support;

/// <summary>The stores of one process, over a migrated database of the test's own.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresFixture>> Migrated = new(MigrateAsync);
    private readonly ServiceProvider _services;
    private readonly bool _ownsDatabase;

    private TestStore(PostgresFixture database, bool ownsDatabase, string connectionString)
    {
        Database = database;
        _ownsDatabase = ownsDatabase;
        _services = Services(connectionString);
    }

    public PostgresFixture Database { get; }

    public ResourceStore Resources => _services.GetRequiredService<ResourceStore>();

    public RevisionLog Log => _services.GetRequiredService<RevisionLog>();

    public RegistryStore Registry => _services.GetRequiredService<RegistryStore>();

    public TargetStore Targets => _services.GetRequiredService<TargetStore>();

    public ReplicaStore Replicas => _services.GetRequiredService<ReplicaStore>();

    public SchemaMigrator Migrator => _services.GetRequiredService<SchemaMigrator>();

    public ICertificateAuthorityStore Authorities => _services.GetRequiredService<ICertificateAuthorityStore>();

    public IJoinTokenStore Tokens => _services.GetRequiredService<IJoinTokenStore>();

    public PrincipalStore Principals => _services.GetRequiredService<PrincipalStore>();

    public static async Task<TestStore> StartAsync()
    {
        var database = await (await Migrated.Value).CopyAsync();
        return new TestStore(database, ownsDatabase: true, database.ConnectionString);
    }

    /// <summary>Another process on the same database.</summary>
    /// <param name="connectionString">How it reaches the database; null: like this one.</param>
    public TestStore Another(string? connectionString = null) =>
        new(Database, ownsDatabase: false, connectionString ?? Database.ConnectionString);

    public static ServiceProvider Services(string connectionString) =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Store:ConnectionString"] = connectionString,
                ["Store:CommandTimeout"] = "00:00:10",
            }).Build())
            .AddStore()
            .BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsDatabase)
        {
            await Database.DisposeAsync();
        }
    }

    private static async Task<PostgresFixture> MigrateAsync()
    {
        var database = await PostgresFixture.StartAsync();
        await using var services = Services(database.ConnectionString);
        await services.GetRequiredService<SchemaMigrator>().MigrateAsync(CancellationToken.None);
        return database;
    }
}
