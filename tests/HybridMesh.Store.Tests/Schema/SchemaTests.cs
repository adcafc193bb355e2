using HybridMesh.Store.Database;
using HybridMesh.Store.Schema;
using HybridMesh.Store.Tests.Support;
using HybridMesh.Testing.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HybridMesh.Store.Tests.Schema;

public sealed class SchemaTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    private const string Later = """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0.0');""";

    [Fact]
    public async Task Migrate_Should_WorkOnce_When_ProcessesRace()
    {
        await using var processes = new Processes(database.ConnectionString, 4);
        var before = await processes.All[0].CheckAsync(CancellationToken.None);

        var applied = await Task.WhenAll(processes.All.Select(migrator => migrator.MigrateAsync(CancellationToken.None)));
        var after = await processes.All[1].CheckAsync(CancellationToken.None);

        Assert.Matches(
            @"^the database lacks \d+ migration\(s\), the first is '\d+_Initial': run 'hybridmesh migrate'$",
            Assert.IsType<SchemaState.Unsupported>(before).Reason);
        Assert.Single(applied, names => names.Count > 0);
        Assert.IsType<SchemaState.Supported>(after);
    }

    [Fact]
    public async Task Schema_Should_BeUnsupportedAndUntouched_When_ANewerOneTookSomethingAway()
    {
        await using var store = await TestStore.StartAsync();
        await store.Database.ExecuteAsync(Later + "UPDATE schema_compatibility SET oldest_program = '29990101000000_Later'");

        var state = await store.Migrator.CheckAsync(CancellationToken.None);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => store.Migrator.MigrateAsync(CancellationToken.None));

        Assert.Equal(
            "the database has a newer schema ('29990101000000_Later') than this program can work with: use the program's newer release",
            Assert.IsType<SchemaState.Unsupported>(state).Reason);
        Assert.Equal(((SchemaState.Unsupported)state).Reason, error.Message);
    }

    [Fact]
    public async Task Schema_Should_BeSupported_When_ANewerOneOnlyAdded()
    {
        await using var store = await TestStore.StartAsync();
        await store.Database.ExecuteAsync(Later);

        Assert.IsType<SchemaState.Supported>(await store.Migrator.CheckAsync(CancellationToken.None));
        Assert.Empty(await store.Migrator.MigrateAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Migrations_Should_MatchTheModel_When_ThereAreNoPendingChanges()
    {
        await using var services = TestStore.Services(database.ConnectionString);
        var store = services.GetRequiredService<StoreDatabase>();

        Assert.False(await store.ReadAsync(
            (context, _) => Task.FromResult(context.Database.HasPendingModelChanges()), CancellationToken.None));
    }

    private sealed class Processes(string connectionString, int count) : IAsyncDisposable
    {
        private readonly List<ServiceProvider> _services = [.. Enumerable.Range(0, count).Select(_ => TestStore.Services(connectionString))];

        public IReadOnlyList<SchemaMigrator> All => [.. _services.Select(services => services.GetRequiredService<SchemaMigrator>())];

        public async ValueTask DisposeAsync()
        {
            foreach (var services in _services)
            {
                await services.DisposeAsync();
            }
        }
    }
}
