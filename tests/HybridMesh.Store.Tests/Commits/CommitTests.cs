using HybridMesh.Store.Commits;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Commits;

public sealed class CommitTests : StoreTest
{
    [Fact]
    public async Task Commit_Should_MakeRevisionOne_When_TheStoreIsEmpty()
    {
        var committed = await CommittedAsync(Put("o/acme", """{"spec": {"a": 1}}"""));
        var entry = await Store.Log.FindAsync(1, CancellationToken.None);
        var stored = await Store.Resources.FindAsync("o/acme", CancellationToken.None);

        Assert.Equal(new Cursor(1, entry!.Hash), committed.Cursor);
        Assert.Equal("""{"spec":{"a":1}}""", committed.Results.Single().After!.Document);
        Assert.Equal(committed.Results.Single().After! with { Document = stored!.Document }, stored);
        Assert.Equal(("alice", "a test", stored.UpdatedAt), (entry.Author, entry.Message, entry.CreatedAt));
        Assert.Equal([new Change("o/acme", Kind, ChangeAction.Created, stored)], entry.Changes);
    }

    [Theory]
    [InlineData("""{"a":1,"b":[true,null],"c":"\u00e9/"}""", """{ "c" : "é\/", "b":[ true, null ], "a": 1.0 }""")]
    [InlineData("""{"n":100,"z":0}""", """{"n":1e2,"z":-0.00}""")]
    public async Task Commit_Should_MakeNoRevision_When_TheDocumentSaysTheSame(string first, string second)
    {
        var before = await CommittedAsync(Put("o/acme", first));
        var after = await CommitAsync(Put("o/acme", second));

        var unchanged = Assert.IsType<CommitResult.Unchanged>(after);
        Assert.Equal(before.Cursor, unchanged.Cursor);
        Assert.Equal((OperationOutcome.Unchanged, before.Results[0].After!.Etag), (unchanged.Results[0].Outcome, unchanged.Results[0].After!.Etag));
        Assert.Equal(before.Cursor, await Store.Log.ReadHeadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Commit_Should_GiveANewEtagAndKeepTheUid_When_TheDocumentReturnsToAnEarlierOne()
    {
        var first = (await CommittedAsync(Put("o/acme", """{"a":1}"""))).Results[0].After!;
        var second = (await CommittedAsync(Put("o/acme", """{"a":2}"""))).Results[0].After!;
        var third = (await CommittedAsync(Put("o/acme", """{"a":1}"""))).Results[0].After!;

        Assert.Equal(3, new[] { first.Etag, second.Etag, third.Etag }.Distinct().Count());
        Assert.Equal((first.Uid, first.CreatedAt, 3L), (third.Uid, third.CreatedAt, third.Revision));
    }

    [Fact]
    public async Task Commit_Should_GiveANewUid_When_TheNameIsUsedAgain()
    {
        var first = (await CommittedAsync(Put("o/acme"))).Results[0].After!;
        await CommittedAsync(Delete("o/acme"));
        var second = (await CommittedAsync(Put("o/acme"))).Results[0].After!;

        Assert.NotEqual(first.Uid, second.Uid);
        Assert.NotEqual(first.Etag, second.Etag);
    }

    [Fact]
    public async Task Commit_Should_CreateParentsFirst_When_ChildrenAreNamedFirst()
    {
        var committed = await CommittedAsync(Put("o/a/t/b/w/c"), Put("o/a/t/b"), Put("o/a"));
        var entry = await Store.Log.FindAsync(1, CancellationToken.None);

        Assert.Equal(["o/a/t/b/w/c", "o/a/t/b", "o/a"], committed.Results.Select(result => result.Fqn));
        Assert.Equal(["o/a", "o/a/t/b", "o/a/t/b/w/c"], entry!.Changes.Select(change => change.Fqn));
    }

    [Fact]
    public async Task Commit_Should_KeepNothing_When_ItIsADryRun()
    {
        var head = (await CommittedAsync(Put("o/a"), Put("o/b"))).Cursor;
        var request = Of(Put("o/a", """{"new":true}"""), Put("o/a/t/c"), Delete("o/b")) with { DryRun = true };
        var planned = Assert.IsType<CommitResult.Planned>(await Store.Resources.CommitAsync(request, CancellationToken.None));
        var snapshot = await Store.Log.ReadSnapshotAsync(CancellationToken.None);

        Assert.Equal(head, planned.Head);
        Assert.Equal(
            [OperationOutcome.Updated, OperationOutcome.Created, OperationOutcome.Deleted], planned.Results.Select(result => result.Outcome));
        Assert.Equal(head, snapshot.Cursor);
        Assert.Equal(["o/a", "o/b"], snapshot.Resources.Select(resource => resource.Fqn));
    }

    [Fact]
    public async Task List_Should_PageByName_When_ChildrenAreMany()
    {
        await CommittedAsync(
            [Put("o/a"), Put("o/z"), .. Enumerable.Range(0, 5).Select(number => Put($"o/a/t/n{number}")), Put("o/a/t/n1/w/x"), Put("o/z/t/n9")]);

        var first = await Store.Resources.ListAsync("o/a", Kind, null, 2, CancellationToken.None);
        var second = await Store.Resources.ListAsync("o/a", Kind, first[^1].Name, 10, CancellationToken.None);
        var roots = await Store.Resources.ListAsync(null, Kind, null, 10, CancellationToken.None);
        var other = await Store.Resources.ListAsync("o/a", "test/Other", null, 10, CancellationToken.None);

        Assert.Equal(["n0", "n1"], first.Select(resource => resource.Name));
        Assert.Equal(["n2", "n3", "n4"], second.Select(resource => resource.Name));
        Assert.Equal(["o/a", "o/z"], roots.Select(resource => resource.Fqn));
        Assert.Empty(other);
    }

    [Fact]
    public async Task Search_Should_StayBelowTheAncestorAndPage_When_NamesAreAlike()
    {
        await CommittedAsync(
            Put("o/a"), Put("o/a/t/x"), Put("o/a/t/x/w/y"), Put("o/a/t/y"), Put("o/a0"), Put("o/a0/t/x"), Put("o/a-b"), Put("o/a_"),
            Put("o/a/t/z") with { Kind = "test/Other" });

        var below = await Store.Resources.SearchAsync(Kind, "o/a", null, null, 10, CancellationToken.None);
        var page = await Store.Resources.SearchAsync(Kind, "o/a", null, below[0].Fqn, 1, CancellationToken.None);
        var named = await Store.Resources.SearchAsync(Kind, null, "x", null, 10, CancellationToken.None);
        var all = await Store.Resources.SearchAsync(Kind, null, null, null, 10, CancellationToken.None);

        Assert.Equal(["o/a/t/x", "o/a/t/x/w/y", "o/a/t/y"], below.Select(resource => resource.Fqn));
        Assert.Equal(["o/a/t/x/w/y"], page.Select(resource => resource.Fqn));
        Assert.Equal(["o/a/t/x", "o/a0/t/x"], named.Select(resource => resource.Fqn));
        Assert.Equal(8, all.Count);
    }

    [Fact]
    public async Task FindMany_Should_ReturnThoseThatExist_When_SomeDoNot()
    {
        await CommittedAsync(Put("o/a"), Put("o/b"));

        var found = await Store.Resources.FindManyAsync(["o/b", "o/none", "o/a"], CancellationToken.None);

        Assert.Equal(["o/a", "o/b"], found.Select(resource => resource.Fqn));
    }
}
