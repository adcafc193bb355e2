using HybridMesh.Store.Revisions;
using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Revisions;

public sealed class RevisionLogTests : StoreTest
{
    [Fact]
    public async Task ReadChanges_Should_LeadFromASnapshotToTheHead_When_RevisionsFollow()
    {
        await CommittedAsync(Put("o/a"), Put("o/b"));
        var snapshot = await Store.Log.ReadSnapshotAsync(CancellationToken.None);
        await CommittedAsync(Put("o/a", """{"a":1}"""));
        await CommittedAsync(Delete("o/b"), Put("o/a/t/c"));
        var head = (await CommittedAsync(Put("o/d"))).Cursor;

        var feed = Assert.IsType<ChangeFeed.Batch>(await Store.Log.ReadChangesAsync(snapshot.Cursor, 2, CancellationToken.None));
        var rest = Assert.IsType<ChangeFeed.Batch>(
            await Store.Log.ReadChangesAsync(feed.Revisions[^1].Cursor, 2, CancellationToken.None));
        var followed = snapshot.Resources.ToDictionary(resource => resource.Fqn);
        foreach (var change in feed.Revisions.Concat(rest.Revisions).SelectMany(entry => entry.Changes))
        {
            _ = change.After is { } after ? followed[change.Fqn] = after : followed.Remove(change.Fqn, out var gone) ? gone : null;
        }

        Assert.Equal([2L, 3L], feed.Revisions.Select(entry => entry.Revision));
        Assert.Equal(head, rest.Revisions.Single().Cursor);
        Assert.IsType<ChangeFeed.UpToDate>(await Store.Log.ReadChangesAsync(head, 2, CancellationToken.None));
        Assert.Equal(
            (await Store.Log.ReadSnapshotAsync(CancellationToken.None)).Resources,
            followed.Values.OrderBy(resource => resource.Fqn, StringComparer.Ordinal));
    }

    [Fact]
    public async Task FindState_Should_BeTheOneOfThatTime_When_TheResourceChangedSince()
    {
        var first = (await CommittedAsync(Put("o/a", """{"a":1}"""))).Cursor.Revision;
        var between = (await CommittedAsync(Put("o/b"))).Cursor.Revision;
        var last = (await CommittedAsync(Delete("o/a"))).Cursor.Revision;

        var never = await Store.Log.FindStateAsync("o/a", first - 1, CancellationToken.None);
        var then = await Store.Log.FindStateAsync("o/a", between, CancellationToken.None);
        var now = await Store.Log.FindStateAsync("o/a", long.MaxValue, CancellationToken.None);

        Assert.Null(never);
        Assert.Equal((first, ChangeAction.Created), (then!.Revision, then.Action));
        Assert.Contains("1", then.Document, StringComparison.Ordinal);
        Assert.Equal((last, ChangeAction.Deleted, null), (now!.Revision, now.Action, now.Document));
        Assert.True(now.At >= then.At);
    }

    [Fact]
    public async Task ReadChanges_Should_Mismatch_When_TheDatabaseWasPutBackAndWentOn()
    {
        var shared = (await CommittedAsync(Put("o/a"))).Cursor;
        await Store.Database.BackUpAsync("old");
        var lost = (await CommittedAsync(Put("o/lost"))).Cursor;
        await Store.Database.RestoreAsync("old");
        var beyond = await Store.Log.ReadChangesAsync(lost, 10, CancellationToken.None);
        var other = (await CommittedAsync(Put("o/other"))).Cursor;
        await CommittedAsync(Put("o/more"));

        Assert.IsType<ChangeFeed.Mismatch>(beyond);
        Assert.Equal(lost.Revision, other.Revision);
        Assert.IsType<ChangeFeed.Mismatch>(await Store.Log.ReadChangesAsync(lost, 10, CancellationToken.None));
        Assert.False(await Store.Log.ContainsAsync(lost, CancellationToken.None));
        Assert.True(await Store.Log.ContainsAsync(shared, CancellationToken.None));
        Assert.IsType<ChangeFeed.Batch>(await Store.Log.ReadChangesAsync(shared, 10, CancellationToken.None));
    }

    [Fact]
    public async Task ReadChanges_Should_Mismatch_When_TheCursorIsOfAnotherEmptyDatabase()
    {
        var origin = await Store.Log.ReadHeadAsync(CancellationToken.None);

        var feed = await Store.Log.ReadChangesAsync(origin with { Hash = new string('0', 64) }, 10, CancellationToken.None);

        Assert.Equal(0, origin.Revision);
        Assert.IsType<ChangeFeed.UpToDate>(await Store.Log.ReadChangesAsync(origin, 10, CancellationToken.None));
        Assert.IsType<ChangeFeed.Mismatch>(feed);
    }

    [Fact]
    public async Task List_Should_PageFromTheFirstRevision_When_AskedFromZero()
    {
        for (var number = 1; number <= 4; number++)
        {
            await CommittedAsync(Put($"o/n{number}"));
        }

        var first = await Store.Log.ListAsync(0, 2, CancellationToken.None);
        var second = await Store.Log.ListAsync(first[^1].Revision, 10, CancellationToken.None);

        Assert.Equal([1L, 2L], first.Select(entry => entry.Revision));
        Assert.Equal([3L, 4L], second.Select(entry => entry.Revision));
        Assert.Null(await Store.Log.FindAsync(0, CancellationToken.None));
        Assert.Null(await Store.Log.FindAsync(5, CancellationToken.None));
    }
}
