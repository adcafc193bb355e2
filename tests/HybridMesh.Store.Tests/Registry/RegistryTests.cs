using HybridMesh.Store.Registry;
using HybridMesh.Store.Tests.Support;
using HybridMesh.Testing.Time;
using Npgsql;
using Xunit;

namespace HybridMesh.Store.Tests.Registry;

public sealed class RegistryTests : StoreTest
{
    private static readonly Guid Stream = Guid.NewGuid();

    [Fact]
    public async Task Report_Should_BeRead_When_ItWasStored()
    {
        var stored = await ReportAsync(epoch: 1, sequence: 1, "one");
        var snapshot = await Store.Registry.ReadAllAsync(CancellationToken.None);

        Assert.Equal(new ReportResult.Stored(1, true), stored);
        Assert.Equal(1, snapshot.Cursor.Version);
        var cluster = snapshot.Clusters.Single();
        Assert.Equal(("c", "one", 1L, 1L, 1L, "replica", null), Comparable(cluster));
    }

    [Theory]
    [InlineData(5, 2)]
    [InlineData(4, 9)]
    [InlineData(4, 3)]
    public async Task Report_Should_BeStale_When_ANewerOneIsStored(long epoch, long sequence)
    {
        await ReportAsync(epoch: 5, sequence: 3, "new");

        var late = await ReportAsync(epoch, sequence, "old");
        var snapshot = await Store.Registry.ReadAllAsync(CancellationToken.None);

        Assert.Equal(new ReportResult.Stale(5, 3), late);
        Assert.Equal(("new", 1L), (Text(snapshot.Clusters[0]), snapshot.Cursor.Version));
    }

    [Fact]
    public async Task Report_Should_MoveTheFenceAndMakeNoVersion_When_TheInventoryIsEqual()
    {
        await ReportAsync(1, 1, "same");
        var equal = await ReportAsync(1, 7, "same");
        var late = await ReportAsync(1, 5, "other");

        Assert.Equal(new ReportResult.Stored(1, false), equal);
        Assert.Equal(new ReportResult.Stale(1, 7), late);
    }

    [Fact]
    public async Task Cluster_Should_KeepItsInventoryMarkedStale_When_ItFallsSilent()
    {
        await ReportAsync(1, 1, "kept");

        var marked = await Store.Registry.MarkSilentAsync("c", Stream, CancellationToken.None);
        var again = await Store.Registry.MarkSilentAsync("c", Stream, CancellationToken.None);
        var silent = await Store.Registry.ReadAllAsync(CancellationToken.None);
        var back = await ReportAsync(1, 1, "kept"); // a new stream of the same session repeats itself
        var live = await Store.Registry.ReadAllAsync(CancellationToken.None);

        Assert.Equal((true, false), (marked, again));
        Assert.Equal(("kept", null, 2L), (Text(silent.Clusters[0]), silent.Clusters[0].Replica, silent.Cursor.Version));
        Assert.NotNull(silent.Clusters[0].StaleSince);
        Assert.Equal(new ReportResult.Stored(3, true), back);
        Assert.Equal(("replica", null), (live.Clusters[0].Replica, live.Clusters[0].StaleSince));
    }

    [Fact]
    public async Task Cluster_Should_StayLive_When_AnOlderStreamEndsLate()
    {
        await ReportAsync(1, 1, "a");
        await ReportAsync(1, 2, "a", Guid.NewGuid());

        Assert.False(await Store.Registry.MarkSilentAsync("c", Stream, CancellationToken.None));
        Assert.Null((await Store.Registry.ReadAllAsync(CancellationToken.None)).Clusters[0].StaleSince);
    }

    [Fact]
    public async Task Report_Should_Throw_When_TheInventoryIsEmpty() =>
        await Assert.ThrowsAsync<ArgumentException>(() => ReportAsync(1, 1, ""));

    [Fact]
    public async Task ReadChanges_Should_GiveOnlyWhatChanged_When_AFollowerAsks()
    {
        await ReportAsync(1, 1, "a");
        await ReportAsync(1, 1, "b", cluster: "d");
        var at = (await Store.Registry.ReadAllAsync(CancellationToken.None)).Cursor;
        var idle = await Store.Registry.ReadChangesAsync(at, CancellationToken.None);
        await ReportAsync(1, 2, "b2", cluster: "d");
        var feed = Assert.IsType<RegistryFeed.Batch>(await Store.Registry.ReadChangesAsync(at, CancellationToken.None));

        Assert.IsType<RegistryFeed.UpToDate>(idle);
        Assert.Equal(3, feed.Cursor.Version);
        Assert.Equal(["b2"], feed.Clusters.Select(Text));
    }

    [Fact]
    public async Task ReadChanges_Should_Mismatch_When_TheDatabaseWasPutBackAndWentOn()
    {
        await ReportAsync(1, 1, "a");
        await Store.Database.BackUpAsync("old");
        await ReportAsync(1, 2, "lost");
        var lost = (await Store.Registry.ReadAllAsync(CancellationToken.None)).Cursor;
        await Store.Database.RestoreAsync("old");
        var beyond = await Store.Registry.ReadChangesAsync(lost, CancellationToken.None);
        await ReportAsync(1, 3, "other");
        await ReportAsync(1, 4, "more");

        Assert.IsType<RegistryFeed.Mismatch>(beyond);
        Assert.IsType<RegistryFeed.Mismatch>(await Store.Registry.ReadChangesAsync(lost, CancellationToken.None));
    }

    [Fact]
    public async Task Report_Should_TakeTheNextVersion_When_ItWaitedForAnotherChange()
    {
        await using var source = NpgsqlDataSource.Create(Store.Database.ConnectionString);
        await using var other = await source.OpenConnectionAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("SELECT 1 FROM registry_head FOR UPDATE", other);
        await hold.ExecuteNonQueryAsync();

        var report = ReportAsync(1, 1, "waits");
        await Eventually.TrueAsync(async () =>
            await Store.Database.ReadAsync<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
        await using var change = new NpgsqlCommand("UPDATE registry_head SET version = version + 1", other);
        await change.ExecuteNonQueryAsync();
        await transaction.CommitAsync();

        Assert.Equal(new ReportResult.Stored(2, true), await report);
    }

    [Fact]
    public async Task Registry_Should_HoldTheNewestOfEach_When_ReportsArriveInAnyOrderFromTwoProcesses()
    {
        await using var another = Store.Another();
        var random = new Random(20261121);
        var reports = (
            from cluster in new[] { "c", "d", "e" }
            from epoch in new[] { 1L, 2L }
            from sequence in Enumerable.Range(1, 8)
            orderby random.Next()
            select (cluster, epoch, sequence)).ToList();
        using var done = new CancellationTokenSource();
        var following = FollowAsync(another, done.Token);

        await Parallel.ForEachAsync(
            reports,
            new ParallelOptions { MaxDegreeOfParallelism = 6 },
            async (report, _) => await ReportAsync(
                report.epoch, report.sequence, $"{report.epoch}.{report.sequence}", cluster: report.cluster,
                store: report.sequence % 2 == 0 ? Store : another));
        await done.CancelAsync();
        var followed = await following;
        var all = await Store.Registry.ReadAllAsync(CancellationToken.None);

        Assert.Equal(["c 2.8", "d 2.8", "e 2.8"], all.Clusters.Select(cluster => $"{cluster.Cluster} {Text(cluster)}"));
        Assert.Equal(all.Clusters.ToDictionary(cluster => cluster.Cluster, Text), followed);
    }

    // Keeps a copy by versions alone; after the last change it must equal the registry.
    private static async Task<Dictionary<string, string>> FollowAsync(TestStore store, CancellationToken done)
    {
        var all = await store.Registry.ReadAllAsync(CancellationToken.None);
        var copy = all.Clusters.ToDictionary(cluster => cluster.Cluster, Text);
        var at = all.Cursor;
        while (true)
        {
            var isLast = done.IsCancellationRequested;
            var feed = await store.Registry.ReadChangesAsync(at, CancellationToken.None);
            if (feed is RegistryFeed.Batch batch)
            {
                batch.Clusters.ToList().ForEach(cluster => copy[cluster.Cluster] = Text(cluster));
                at = batch.Cursor;
            }
            else if (isLast)
            {
                return copy;
            }
        }
    }

    private Task<ReportResult> ReportAsync(
        long epoch, long sequence, string inventory, Guid? stream = null, string cluster = "c", TestStore? store = null) =>
        (store ?? Store).Registry.ReportAsync(
            new InventoryReport
            {
                Cluster = cluster,
                SessionEpoch = epoch,
                Sequence = sequence,
                Inventory = System.Text.Encoding.UTF8.GetBytes(inventory),
                Replica = "replica",
                Connection = stream ?? Stream,
            },
            CancellationToken.None);

    private static string Text(RegisteredCluster cluster) => System.Text.Encoding.UTF8.GetString(cluster.Inventory.Span);

    private static (string, string, long, long, long, string?, DateTimeOffset?) Comparable(RegisteredCluster cluster) =>
        (cluster.Cluster, Text(cluster), cluster.SessionEpoch, cluster.Sequence, cluster.Version, cluster.Replica, cluster.StaleSince);
}
