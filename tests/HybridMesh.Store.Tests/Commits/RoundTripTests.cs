using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Commits;

public sealed class RoundTripTests : StoreTest
{
    [Fact]
    public async Task Commit_Should_TakeThreeRoundTrips_When_ItWritesOneResource() =>
        Assert.Equal(3, await CountAsync((store, round) => store.Resources.CommitAsync(Of(Put($"o/a{round}")), CancellationToken.None)));

    [Fact]
    public async Task Commit_Should_TakeThreeRoundTrips_When_ItWritesManyResourcesAndAKey() =>
        Assert.Equal(3, await CountAsync((store, round) => store.Resources.CommitAsync(
            Of([.. Enumerable.Range(0, 50).Select(number => Put($"o/a{round}-{number}"))]) with
            {
                IdempotencyKey = $"{round}",
                RequestHash = "hash",
            },
            CancellationToken.None)));

    [Fact]
    public async Task ReadChanges_Should_TakeOneRoundTrip_When_AFollowerPolls()
    {
        var origin = await Store.Log.ReadHeadAsync(CancellationToken.None);
        await CommittedAsync(Put("o/a"));
        var head = await Store.Log.ReadHeadAsync(CancellationToken.None);

        Assert.Equal(1, await CountAsync((store, _) => store.Log.ReadChangesAsync(origin, 10, CancellationToken.None)));
        Assert.Equal(1, await CountAsync((store, _) => store.Log.ReadChangesAsync(head, 10, CancellationToken.None)));
    }

    // The second call: the first opens the connection and prepares nothing yet that a later one would.
    private async Task<int> CountAsync(Func<TestStore, int, Task> call)
    {
        await using var wire = new WireTap(Store.Database.ConnectionString);
        await using var store = Store.Another(wire.ConnectionString);
        await call(store, 1);
        var before = wire.RoundTrips;
        await call(store, 2);
        return wire.RoundTrips - before;
    }
}
