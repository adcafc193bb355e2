using HybridMesh.Store.Commits;
using HybridMesh.Store.Tests.Support;
using Xunit;
using static HybridMesh.Store.Tests.Support.Request;

namespace HybridMesh.Store.Tests.Commits;

public sealed class ClaimTests : StoreTest
{
    [Theory]
    [InlineData("c1/shop", "c1/shop")]
    [InlineData("c1/shop", "*/shop")]
    [InlineData("c1/shop", "c1/sh*")]
    [InlineData("c1/*", "*/shop")]
    [InlineData("*/*", "c1/shop")]
    [InlineData("c1/sh*", "c1/shop*")]
    public async Task Put_Should_BeRefused_When_ItsClaimCrossesThatOfAnotherHolder(string one, string other)
    {
        await CommittedAsync(PutClaiming("o/a", "alice", one));
        Assert.Equal([new Refusal.ClaimedElsewhere("o/b", other)], await RefusedAsync(PutClaiming("o/b", "bob", other)));

        await CommittedAsync(Delete("o/a"), PutClaiming("o/b", "bob", other));
        Assert.Equal([new Refusal.ClaimedElsewhere("o/a", one)], await RefusedAsync(PutClaiming("o/a", "alice", one)));
    }

    [Theory]
    [InlineData("c1/shop", "c2/shop")]
    [InlineData("c1/shop", "c1/shop-two")]
    [InlineData("c1/shop*", "*/sho")]
    [InlineData("c1/a*", "*/b*")]
    public async Task Put_Should_Pass_When_ItsClaimsLeaveThoseOfOthersAlone(string one, string other)
    {
        await CommittedAsync(PutClaiming("o/a", "alice", one));
        await CommittedAsync(PutClaiming("o/b", "bob", other));
    }

    [Fact]
    public async Task Put_Should_Pass_When_TheOtherClaimIsTheHoldersOwnOrInAnotherSpace()
    {
        await CommittedAsync(PutClaiming("o/a", "alice", "c1/shop"));
        await CommittedAsync(PutClaiming("o/b", "alice", "c1/*"));
        await CommittedAsync(Put("o/c") with { Claims = [new Claim("elsewhere", "bob", "c1/shop")] });
    }

    [Fact]
    public async Task Claim_Should_ChangeHands_When_OneCommitTakesItFromTheOther()
    {
        await CommittedAsync(PutClaiming("o/a", "alice", "c1/shop"), Put("o/t"), PutClaiming("o/t/w/x", "alice", "c2/x"));

        await CommittedAsync(PutClaiming("o/a", "alice", "c1/cart"), PutClaiming("o/b", "bob", "c1/shop"));
        await CommittedAsync(Delete("o/t", cascade: true), PutClaiming("o/c", "bob", "c2/*"));

        Assert.Equal([new Refusal.ClaimedElsewhere("o/a", "c1/*")], await RefusedAsync(PutClaiming("o/a", "alice", "c1/*")));
    }

    [Fact]
    public async Task Put_Should_BeRefused_When_AnotherOfTheSameCommitClaimsTheSame() =>
        Assert.Equal(
            [new Refusal.ClaimedElsewhere("o/b", "*/shop")],
            await RefusedAsync(PutClaiming("o/a", "alice", "c1/sh*"), PutClaiming("o/b", "bob", "*/shop")));

    [Fact]
    public async Task Claim_Should_HaveOneHolder_When_ManyRaceForIt()
    {
        await using var another = Store.Another();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            (number % 2 == 0 ? Store : another).Resources.CommitAsync(
                Of(PutClaiming($"o/n{number}", $"holder{number}", number < 4 ? "*/shop" : "c1/shop")), CancellationToken.None)));

        Assert.All(results.OfType<CommitResult.Refused>(), refused => Assert.IsType<Refusal.ClaimedElsewhere>(Assert.Single(refused.Refusals)));
        Assert.Single(results.OfType<CommitResult.Committed>());
    }

    [Fact]
    public async Task Put_Should_BeRefused_When_TheResourceIsFrozen()
    {
        await CommittedAsync(PutFrozen("o/a", """{"a":1}""", isProtected: true));

        Assert.Equal([new Refusal.Frozen("o/a")], await RefusedAsync(PutFrozen("o/a", """{"a":2}""", isProtected: true)));
        Assert.IsType<CommitResult.Unchanged>(await CommitAsync(PutFrozen("o/a", """{"a":1}""", isProtected: true)));
        await CommittedAsync(PutFrozen("o/a", """{"a":2}""", isProtected: false));
        await CommittedAsync(PutFrozen("o/a", """{"a":3}""", isProtected: true));
    }

    private static Operation.Put PutFrozen(string fqn, string document, bool isProtected) =>
        Put(fqn, document, isProtected) with { IsFrozenWhileProtected = true };

    private static Operation.Put PutClaiming(string fqn, string holder, params string[] patterns) =>
        Put(fqn, $$"""{"claims":"{{string.Join(' ', patterns)}}"}""") with { Claims = [.. patterns.Select(pattern => new Claim("o", holder, pattern))] };
}
