using HybridMesh.Store.Commits;
using HybridMesh.Store.Tests.Support;
using HybridMesh.Testing.Network;
using HybridMesh.Testing.Time;
using Npgsql;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Failures;

public sealed class FailureTests : StoreTest
{
    [Fact]
    public async Task Store_Should_GoOnWithoutAnError_When_AllSessionsWereEnded()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => CommitAsync(Put($"o/n{number}")))); // several pooled connections

        await Store.Database.EndSessionsAsync();
        var read = await Store.Resources.FindAsync("o/n0", CancellationToken.None);
        await Store.Database.EndSessionsAsync();
        var committed = await CommittedAsync(Put("o/after"));

        Assert.NotNull(read);
        Assert.Equal(7, committed.Cursor.Revision);
    }

    [Fact]
    public async Task Commit_Should_SayThatNothingHappened_When_NoServerListens()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(Store.Database.ConnectionString) { Port = FreePort.Next() }.ConnectionString;
        await using var store = Store.Another(nowhere);

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.Resources.CommitAsync(Of(Put("o/a")), CancellationToken.None));

        Assert.False(failure.IsOutcomeUnknown);
    }

    [Fact]
    public async Task Commit_Should_SayThatTheOutcomeIsUnknown_When_TheAnswerToItIsLost()
    {
        await using var wire = new WireTap(Store.Database.ConnectionString);
        await using var store = Store.Another(wire.ConnectionString);
        var request = Of(Put("o/a")) with { IdempotencyKey = "key", RequestHash = "hash" };
        wire.CutAfter = "COMMIT\0"; // not the "READ COMMITTED" of the beginning

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Resources.CommitAsync(request, CancellationToken.None));
        wire.CutAfter = null;
        var again = await store.Resources.CommitAsync(request, CancellationToken.None);

        Assert.True(failure.IsOutcomeUnknown);
        Assert.True(Assert.IsType<CommitResult.Committed>(again).IsReplay); // it had happened, once
        Assert.Equal(1, (await Store.Log.ReadHeadAsync(CancellationToken.None)).Revision);
    }

    [Fact]
    public async Task Commit_Should_PassAFrozenWriter_When_ItHoldsTheHeadWithoutAWord()
    {
        await using var source = NpgsqlDataSource.Create(Store.Database.ConnectionString);
        await using var frozen = await source.OpenConnectionAsync();
        await using var set = new NpgsqlCommand("SET idle_in_transaction_session_timeout = 300", frozen);
        await set.ExecuteNonQueryAsync();
        await using var transaction = await frozen.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("SELECT 1 FROM head FOR UPDATE", frozen, transaction);
        await hold.ExecuteNonQueryAsync();

        var committed = await CommittedAsync(Put("o/a"));

        Assert.Equal(1, committed.Cursor.Revision);
    }

    [Fact]
    public async Task Connections_Should_LimitIdleTransactions_When_TheyAreOpened()
    {
        var timeout = await Store.Database.ReadAsync<string>("SHOW idle_in_transaction_session_timeout");
        var ours = await TimeoutOfOurSessionsAsync();

        Assert.Equal("0", timeout); // the server's default is none
        Assert.Equal("10s", ours);
    }

    [Fact]
    public async Task Commit_Should_StopWaiting_When_TheCallerGivesUp()
    {
        await using var source = NpgsqlDataSource.Create(Store.Database.ConnectionString);
        await using var holder = await source.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("SELECT 1 FROM head FOR UPDATE", holder, transaction);
        await hold.ExecuteNonQueryAsync();
        using var caller = new CancellationTokenSource();

        var commit = Store.Resources.CommitAsync(Of(Put("o/a")), caller.Token);
        await Eventually.TrueAsync(async () =>
            await Store.Database.ReadAsync<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => commit);
    }

    private async Task<string> TimeoutOfOurSessionsAsync()
    {
        var services = TestStore.Services(Store.Database.ConnectionString);
        await using (services)
        {
            var database = (Database.StoreDatabase)services.GetService(typeof(Database.StoreDatabase))!;
            await using var command = database.Source.CreateCommand("SHOW idle_in_transaction_session_timeout");
            return (string)(await command.ExecuteScalarAsync())!;
        }
    }
}
