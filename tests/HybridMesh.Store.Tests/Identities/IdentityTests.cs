using HybridMesh.Store.Identities;
using HybridMesh.Store.Tests.Support;
using Xunit;

namespace HybridMesh.Store.Tests.Identities;

public sealed class IdentityTests : StoreTest
{
    [Fact]
    public async Task AddFirst_Should_GiveEveryoneTheWinner_When_ProcessesRace()
    {
        var before = await Store.Authorities.FindActiveAsync(CancellationToken.None);
        var all = await Task.WhenAll(Enumerable.Range(1, 6).Select(
            number => Store.Authorities.AddFirstAsync(new[] { (byte)number }, new byte[] { 9 }, CancellationToken.None)));

        Assert.Null(before);
        Assert.Single(all.Select(authority => (authority.Id, authority.Certificate.Span[0])).Distinct());
        Assert.Equal(all[0].Id, (await Store.Authorities.ListAsync(CancellationToken.None)).Single().Id);
    }

    [Fact]
    public async Task JoinToken_Should_BeUsedOnce_When_InstancesRace()
    {
        var added = await Store.Tokens.AddAsync(Token("t"), TimeSpan.FromHours(1), CancellationToken.None);

        var uses = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(number => Store.Tokens.UseAsync("t", $"i{number}", CancellationToken.None)));
        var used = await Store.Tokens.FindAsync("t", CancellationToken.None);

        Assert.Equal((null, null), (added.UsedAt, added.UsedBy));
        Assert.Single(uses, JoinTokenUse.Used);
        Assert.Equal(5, uses.Count(use => use == JoinTokenUse.AlreadyUsed));
        Assert.Equal($"i{Array.IndexOf(uses, JoinTokenUse.Used)}", used!.UsedBy);
        Assert.Equal([new("app", "gw")], used.Labels);
    }

    [Fact]
    public async Task JoinToken_Should_BeUseless_When_ItsTimeIsOverOrNobodyMadeIt()
    {
        await Store.Tokens.AddAsync(Token("t"), TimeSpan.FromSeconds(-1), CancellationToken.None);

        Assert.Equal(JoinTokenUse.Expired, await Store.Tokens.UseAsync("t", "i", CancellationToken.None));
        Assert.Equal(JoinTokenUse.Unknown, await Store.Tokens.UseAsync("none", "i", CancellationToken.None));
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

    private static JoinTokenRecord Token(string id) => new()
    {
        Id = id,
        SecretHash = new byte[] { 1, 2 },
        Role = "gateway",
        Cluster = "edge",
        Namespace = "t1",
        Labels = new Dictionary<string, string> { ["app"] = "gw" },
        CreatedBy = "alice",
        ExpiresAt = DateTimeOffset.UnixEpoch,
    };
}
