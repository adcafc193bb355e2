using HybridMesh.Store.Commits;
using HybridMesh.Store.Revisions;
using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Commits;

public sealed class RefusalTests : StoreTest
{
    [Fact]
    public async Task Commit_Should_NameEveryReasonAndChangeNothing_When_SeveralOperationsAreWrong()
    {
        var etag = (await CommittedAsync(Put("o/a"), Put("o/b", isProtected: true))).Results[0].After!.Etag;

        var refusals = await RefusedAsync(
            Put("o/a", when: Precondition.MustNotExist),
            Put("o/none", when: Precondition.MustExist),
            Put("o/x/t/orphan"),
            Delete("o/gone"),
            Delete("o/b"),
            Put("o/good"));
        var stale = await RefusedAsync(Put("o/a", """{"a":1}""", when: Precondition.Matches("old")), Put("o/n", when: Precondition.Matches("x")));

        Assert.Equal(
            [
                new Refusal.AlreadyExists("o/a"), new Refusal.NotFound("o/none"), new Refusal.ParentMissing("o/x/t/orphan", "o/x"),
                new Refusal.NotFound("o/gone"), new Refusal.Protected("o/b", "o/b"),
            ],
            refusals);
        Assert.Equal([new Refusal.StaleEtag("o/a", etag), new Refusal.NotFound("o/n")], stale);
        Assert.Equal(1, (await Store.Log.ReadHeadAsync(CancellationToken.None)).Revision);
        Assert.Null(await Store.Resources.FindAsync("o/good", CancellationToken.None));
    }

    [Fact]
    public async Task Commit_Should_Pass_When_PreconditionsHold()
    {
        var created = await CommittedAsync(Put("o/a", when: Precondition.MustNotExist));
        var updated = await CommittedAsync(Put("o/a", """{"a":1}""", when: Precondition.Matches(created.Results[0].After!.Etag)));
        var deleted = await CommittedAsync(Delete("o/a", when: Precondition.Matches(updated.Results[0].After!.Etag)));

        Assert.Equal(3, deleted.Cursor.Revision);
    }

    [Fact]
    public async Task Put_Should_BeRefused_When_TheNameBelongsToAnotherKind()
    {
        await CommittedAsync(Put("o/a"));

        Assert.Equal([new Refusal.OtherKind("o/a", Kind)], await RefusedAsync(Put("o/a") with { Kind = "test/Other" }));
    }

    [Fact]
    public async Task Put_Should_BeRefused_When_TheParentHasAnotherAndTakesOne()
    {
        await CommittedAsync(Put("o/a"), Put("o/b"), Put("o/a/s/other-kind"), PutAlone("o/a/s/one"), PutAlone("o/b/s/one"));

        Assert.Equal([new Refusal.NotTheOnlyOne("o/a/s/two", "o/a/s/one")], await RefusedAsync(PutAlone("o/a/s/two")));
        Assert.Equal(
            [new Refusal.NotTheOnlyOne("o/c/s/x", "o/c/s/y"), new Refusal.NotTheOnlyOne("o/c/s/y", "o/c/s/x")],
            await RefusedAsync(Put("o/c"), PutAlone("o/c/s/x"), PutAlone("o/c/s/y")));
    }

    [Fact]
    public async Task Put_Should_Pass_When_ItIsOrBecomesTheOnlyOneOfItsKind()
    {
        await CommittedAsync(Put("o/a"), Put("o/a/s/other-kind"), PutAlone("o/a/s/one"));

        await CommittedAsync(PutAlone("o/a/s/one", """{"a":1}"""));
        await CommittedAsync(Delete("o/a/s/one"), PutAlone("o/a/s/two"));

        Assert.Null(await Store.Resources.FindAsync("o/a/s/one", CancellationToken.None));
    }

    [Fact]
    public async Task Delete_Should_BeRefused_When_ChildrenWouldBeLeft()
    {
        await CommittedAsync(Put("o/a"), Put("o/a/t/b"), Put("o/a/t/c"));

        Assert.Equal([new Refusal.HasChildren("o/a", "o/a/t/c")], await RefusedAsync(Delete("o/a"), Delete("o/a/t/b")));
        await CommittedAsync(Delete("o/a"), Delete("o/a/t/b"), Delete("o/a/t/c"));
        Assert.Empty((await Store.Log.ReadSnapshotAsync(CancellationToken.None)).Resources);
    }

    [Fact]
    public async Task Delete_Should_TakeEverythingBelowAndNothingBeside_When_ItCascades()
    {
        await CommittedAsync(Put("o/a"), Put("o/a/t/b"), Put("o/a/t/b/w/c"), Put("o/a0"), Put("o/a-b"), Put("o/a0/t/b"));

        var committed = await CommittedAsync(Delete("o/a", cascade: true));
        var left = await Store.Log.ReadSnapshotAsync(CancellationToken.None);
        var entry = await Store.Log.FindAsync(committed.Cursor.Revision, CancellationToken.None);

        Assert.Equal(["o/a", "o/a/t/b", "o/a/t/b/w/c"], committed.Results.Select(result => result.Fqn));
        Assert.All(committed.Results, result => Assert.Equal((OperationOutcome.Deleted, null), (result.Outcome, result.After)));
        Assert.Equal(["o/a/t/b/w/c", "o/a/t/b", "o/a"], entry!.Changes.Select(change => change.Fqn));
        Assert.All(entry.Changes, change => Assert.Equal((ChangeAction.Deleted, null), (change.Action, change.After)));
        Assert.Equal(["o/a-b", "o/a0", "o/a0/t/b"], left.Resources.Select(resource => resource.Fqn));
    }

    [Fact]
    public async Task Delete_Should_BeRefusedByAnyProtectedDescendant_When_ItCascades()
    {
        await CommittedAsync(Put("o/a"), Put("o/a/t/b"), Put("o/a/t/b/w/c", isProtected: true));

        Assert.Equal([new Refusal.Protected("o/a", "o/a/t/b/w/c")], await RefusedAsync(Delete("o/a", cascade: true)));
        await CommittedAsync(Put("o/a/t/b/w/c", isProtected: false));
        await CommittedAsync(Delete("o/a", cascade: true));
        Assert.Empty((await Store.Log.ReadSnapshotAsync(CancellationToken.None)).Resources);
    }

    [Fact]
    public async Task Put_Should_BeRefused_When_ACascadeTakesItsParent()
    {
        await CommittedAsync(Put("o/a"), Put("o/a/t/b"));

        Assert.Equal(
            [new Refusal.ParentMissing("o/a/t/b/w/c", "o/a/t/b")], await RefusedAsync(Put("o/a/t/b/w/c"), Delete("o/a", cascade: true)));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\u0000"}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":1e999999999999}""")]
    [InlineData("""[]""")]
    [InlineData("""{"a":""")]
    public async Task Commit_Should_Throw_When_TheDocumentCannotBeStored(string document)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(Put("o/a", document)));
    }

    [Fact]
    public async Task Commit_Should_Throw_When_TwoOperationsNameOneResource() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(Put("o/a"), Delete("o/a")));

    [Fact]
    public async Task Commit_Should_Throw_When_TheParentIsNotOnThePath() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CommitAsync(Put("o/a/t/b") with { ParentFqn = "o/b" }));
}
