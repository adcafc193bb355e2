using HybridMesh.Identity;
using HybridMesh.Store.Tests.Support;
using Xunit;

namespace HybridMesh.Store.Tests.Identities;

public sealed class IdentityTests : StoreTest
{
    [Fact]
    public async Task InsertIfAbsent_Should_GiveEveryoneTheWinner_When_ProcessesRace()
    {
        var before = await Store.Authorities.FindAsync(CancellationToken.None);
        var all = await Task.WhenAll(Enumerable.Range(1, 6).Select(
            number => Store.Authorities.InsertIfAbsentAsync(new StoredCertificateAuthority([(byte)number], [9]), CancellationToken.None)));

        Assert.Null(before);
        Assert.Single(all.Select(authority => authority.Certificate[0]).Distinct());
        Assert.Equal(1, await Store.Database.ReadAsync<long>("SELECT count(*) FROM certificate_authorities"));
    }

    [Fact]
    public async Task JoinToken_Should_BeUsedOnce_When_InstancesRace()
    {
        await Store.Tokens.InsertAsync(Token("t"), TimeSpan.FromHours(1), CancellationToken.None);
        var added = await Store.Tokens.FindAsync("t", CancellationToken.None);

        var uses = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => RedeemAsync("t", $"i{number}")));
        var used = await Store.Tokens.FindAsync("t", CancellationToken.None);

        Assert.Null(added!.UsedAt);
        Assert.Equal(Token("t").Grant, added.Grant);
        Assert.Single(uses, isUsed => isUsed);
        Assert.NotNull(used!.UsedAt);
        Assert.Equal($"i{Array.IndexOf(uses, true)}", await Store.Database.ReadAsync<string>("SELECT used_by FROM join_tokens"));
    }

    [Fact]
    public async Task JoinToken_Should_BeUseless_When_ItsTimeIsOverOrNobodyMadeIt()
    {
        await Store.Tokens.InsertAsync(Token("t"), TimeSpan.FromSeconds(-1), CancellationToken.None);

        Assert.False(await RedeemAsync("t", "i"));
        Assert.False(await RedeemAsync("none", "i"));
        Assert.Null(await Store.Tokens.FindAsync("none", CancellationToken.None));
    }

    [Fact]
    public async Task Principal_Should_HaveOneToken_When_ItIsSetAgain()
    {
        await Store.Principals.SetAsync("p1", "admin", new byte[] { 1 }, CancellationToken.None);
        await Store.Principals.SetAsync("p2", "admin", new byte[] { 2 }, CancellationToken.None);
        await Store.Principals.SetAsync("p3", "ci", new byte[] { 3 }, CancellationToken.None);

        Assert.Null(await Store.Principals.FindAsync("p1", CancellationToken.None));
        Assert.Equal(2, (await Store.Principals.FindAsync("p2", CancellationToken.None))!.TokenHash.Span[0]);
        Assert.Equal(["admin", "ci"], (await Store.Principals.ListAsync(CancellationToken.None)).Select(principal => principal.Name));
        Assert.True(await Store.Principals.RemoveAsync("p3", CancellationToken.None));
        Assert.False(await Store.Principals.RemoveAsync("p3", CancellationToken.None));
    }

    private Task<bool> RedeemAsync(string id, string instance) =>
        Store.Tokens.TryRedeemAsync(id, instance, DateTimeOffset.UnixEpoch, CancellationToken.None);

    private static StoredJoinToken Token(string id) => new(
        id,
        new byte[] { 1, 2 },
        JoinGrant.Gateway("edge", "t1", LabelSet.Create([new("app", "gw")])),
        "alice",
        DateTimeOffset.UnixEpoch,
        UsedAt: null);
}
