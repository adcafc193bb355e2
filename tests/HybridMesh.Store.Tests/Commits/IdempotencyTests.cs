using HybridMesh.Store.Commits;
using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Commits;

public sealed class IdempotencyTests : StoreTest
{
    [Fact]
    public async Task Commit_Should_AnswerWithTheFirstOutcome_When_ItIsRepeatedAfterOthers()
    {
        await CommittedAsync(Put("o/same"), Put("o/gone"));
        var request = Keyed(Put("o/a", """{"a":1}"""), Put("o/same"), Delete("o/gone"));
        var first = Assert.IsType<CommitResult.Committed>(await Store.Resources.CommitAsync(request, CancellationToken.None));
        await CommittedAsync(Put("o/a", """{"a":2}"""), Put("o/same", """{"b":1}"""));
        var again = Assert.IsType<CommitResult.Committed>(await Store.Resources.CommitAsync(request, CancellationToken.None));

        Assert.Equal((false, true), (first.IsReplay, again.IsReplay));
        Assert.Equal(first.Cursor, again.Cursor);
        Assert.Equal(first.Results.Select(Comparable), again.Results.Select(Comparable));
        Assert.Equal(3, (await Store.Log.ReadHeadAsync(CancellationToken.None)).Revision);
    }

    [Fact]
    public async Task Commit_Should_RememberThatNothingChanged_When_TheFirstOutcomeWasThat()
    {
        var committed = await CommittedAsync(Put("o/a"));
        var first = await Store.Resources.CommitAsync(Keyed(Put("o/a")), CancellationToken.None);
        await CommittedAsync(Put("o/a", """{"a":2}"""));
        var again = Assert.IsType<CommitResult.Unchanged>(await Store.Resources.CommitAsync(Keyed(Put("o/a")), CancellationToken.None));

        Assert.IsType<CommitResult.Unchanged>(first);
        Assert.Equal((committed.Cursor, true), (again.Cursor, again.IsReplay));
        Assert.Equal(committed.Results[0].After!.Etag, again.Results[0].After!.Etag);
    }

    [Fact]
    public async Task Commit_Should_BeRefused_When_TheKeyBelongsToAnotherRequest()
    {
        await Store.Resources.CommitAsync(Keyed(Put("o/a")), CancellationToken.None);
        var other = await Store.Resources.CommitAsync(Keyed(Put("o/b")) with { RequestHash = "other" }, CancellationToken.None);

        Assert.Equal([new Refusal.IdempotencyKeyReused()], Assert.IsType<CommitResult.Refused>(other).Refusals);
        Assert.Null(await Store.Resources.FindAsync("o/b", CancellationToken.None));
    }

    [Fact]
    public async Task Commit_Should_NotFindTheKey_When_AnotherAuthorUsesIt()
    {
        await Store.Resources.CommitAsync(Keyed(Put("o/a")), CancellationToken.None);
        var other = await Store.Resources.CommitAsync(Keyed(Put("o/b")) with { Author = "bob" }, CancellationToken.None);

        Assert.False(Assert.IsType<CommitResult.Committed>(other).IsReplay);
    }

    [Fact]
    public async Task Commit_Should_TryAgain_When_TheFirstWasRefused()
    {
        var first = await Store.Resources.CommitAsync(Keyed(Put("o/a/t/b")), CancellationToken.None);
        await CommittedAsync(Put("o/a"));
        var again = await Store.Resources.CommitAsync(Keyed(Put("o/a/t/b")), CancellationToken.None);

        Assert.IsType<CommitResult.Refused>(first);
        Assert.False(Assert.IsType<CommitResult.Committed>(again).IsReplay);
    }

    [Fact]
    public async Task Commit_Should_ForgetTheKey_When_ItIsOlderThanTheRetention()
    {
        await Store.Resources.CommitAsync(Keyed(Put("o/a")), CancellationToken.None);
        await Store.Database.ExecuteAsync("UPDATE idempotency_keys SET created_at = created_at - interval '25 hours'");
        await Store.Resources.CommitAsync(Keyed(Put("o/b")) with { IdempotencyKey = "another" }, CancellationToken.None);

        Assert.Equal(1, await Store.Database.ReadAsync<long>("SELECT count(*) FROM idempotency_keys"));
    }

    [Fact]
    public async Task Commit_Should_MakeOneRevision_When_RepetitionsRace()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Store.Resources.CommitAsync(Keyed(Put("o/a")), CancellationToken.None)));

        var committed = results.Cast<CommitResult.Committed>().ToList();
        Assert.Single(committed, result => !result.IsReplay);
        Assert.Single(committed.Select(result => result.Cursor).Distinct());
    }

    [Fact]
    public async Task Commit_Should_Throw_When_TheKeyHasNoRequestHash() =>
        await Assert.ThrowsAsync<ArgumentException>(
            () => Store.Resources.CommitAsync(Keyed(Put("o/a")) with { RequestHash = null }, CancellationToken.None));

    private static CommitRequest Keyed(params Operation[] operations) =>
        Of(operations) with { IdempotencyKey = "key", RequestHash = "hash" };

    private static (string, OperationOutcome, string?, long?) Comparable(OperationResult result) =>
        (result.Fqn, result.Outcome, result.After?.Etag, result.After?.Revision);
}
