using HybridMesh.Store.Commits;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Commits;

public sealed class ConcurrencyTests : StoreTest
{
    private const int Writers = 8;
    private const int WritesEach = 12;

    [Fact]
    public async Task Commit_Should_LoseNoUpdate_When_WritersOfTwoProcessesRaceForOneResource()
    {
        await CommittedAsync(Put("o/counter", """{"n":0}"""));
        await using var another = Store.Another();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => CountUpAsync(writer % 2 == 0 ? Store : another)));
        var counter = await Store.Resources.FindAsync("o/counter", CancellationToken.None);

        Assert.Equal($$"""{"n": {{Writers * WritesEach}}}""", counter!.Document);
        Assert.Equal(1 + (Writers * WritesEach), counter.Revision); // a stale write makes no revision
    }

    [Fact]
    public async Task Revisions_Should_HaveNoGapAndOneChain_When_WritersRace()
    {
        var cursors = await Task.WhenAll(Enumerable.Range(0, Writers * WritesEach).Select(async number =>
        {
            var result = await CommitAsync(Put($"o/n{number}"));
            return Assert.IsType<CommitResult.Committed>(result).Cursor;
        }));
        var log = await Store.Log.ListAsync(0, 1000, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, Writers * WritesEach).Select(number => (long)number), log.Select(entry => entry.Revision));
        Assert.Equal(cursors.OrderBy(cursor => cursor.Revision), log.Select(entry => entry.Cursor));
        Assert.Equal(log.Select(entry => entry.CreatedAt).Order(), log.Select(entry => entry.CreatedAt));
        Assert.IsType<ChainVerification.Intact>(await Store.Log.VerifyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Create_Should_SucceedOnce_When_ManyMustFindNothing()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(number => CommitAsync(Put("o/a", $$"""{"n":{{number}}}""", when: Precondition.MustNotExist))));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.All(
            results.OfType<CommitResult.Refused>(), refused => Assert.Equal([new Refusal.AlreadyExists("o/a")], refused.Refusals));
    }

    [Fact]
    public async Task Child_Should_NeverOutliveItsParent_When_CreationAndDeletionRace()
    {
        for (var round = 0; round < 10; round++)
        {
            var parent = $"o/p{round}";
            await CommittedAsync(Put(parent));
            var race = await Task.WhenAll(CommitAsync(Put($"{parent}/t/c")), CommitAsync(Delete(parent)));

            // Either the child was first and keeps its parent, or the parent went and the child found none.
            Assert.Single(race.OfType<CommitResult.Committed>());
            Assert.Single(race.OfType<CommitResult.Refused>());
        }
    }

    [Fact]
    public async Task Follower_Should_SeeEveryRevisionInOrder_When_ItTailsWhileWritersRace()
    {
        var writers = Task.WhenAll(Enumerable.Range(0, Writers * WritesEach).Select(number => CommitAsync(Put($"o/n{number}"))));
        var at = (await Store.Log.ReadSnapshotAsync(CancellationToken.None)).Cursor;
        var seen = new List<long>();
        while (at.Revision < Writers * WritesEach)
        {
            if (await Store.Log.ReadChangesAsync(at, 7, CancellationToken.None) is ChangeFeed.Batch batch)
            {
                Assert.Equal(at.Hash, batch.Revisions[0].PreviousHash);
                seen.AddRange(batch.Revisions.Select(entry => entry.Revision));
                at = batch.Revisions[^1].Cursor;
            }
        }

        await writers;
        Assert.Equal(Enumerable.Range((int)seen[0], seen.Count).Select(number => (long)number), seen);
    }

    private static async Task CountUpAsync(TestStore store)
    {
        for (var done = 0; done < WritesEach;)
        {
            var current = (await store.Resources.FindAsync("o/counter", CancellationToken.None))!;
            var next = int.Parse(current.Document[6..^1]) + 1;
            var put = Put("o/counter", $$"""{"n":{{next}}}""", when: Precondition.Matches(current.Etag));
            done += await store.Resources.CommitAsync(Of(put), CancellationToken.None) is CommitResult.Committed ? 1 : 0;
        }
    }
}
