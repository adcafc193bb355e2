using HybridMesh.Identity.Testing;
using HybridMesh.Testing.Time;

namespace HybridMesh.Identity.Tests.Tokens;

public sealed class JoinTokensTests : IDisposable
{
    private static readonly JoinGrant Grant = JoinGrant.Agent("cluster1");
    private readonly ManualTime _time = new();
    private readonly TestMesh _mesh;

    public JoinTokensTests() => _mesh = new TestMesh(_time);

    public void Dispose() => _mesh.Dispose();

    [Fact]
    public async Task RedeemAsync_Should_LetExactlyOneWin_When_ManyRedeemAtOnce()
    {
        var token = (await CreateAsync()).Token;
        using var start = new Barrier(8);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return _mesh.Tokens.RedeemAsync(token, PeerRole.Agent, $"i{i}", CancellationToken.None);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        Assert.Equal(new JoinTokenRedemption.Redeemed(Grant), Assert.Single(outcomes.OfType<JoinTokenRedemption.Redeemed>()));
        Assert.Equal(7, outcomes.OfType<JoinTokenRedemption.Refused>().Count());
    }

    [Fact]
    public async Task RedeemAsync_Should_SayUsed_When_TokenWasRedeemed()
    {
        var token = (await CreateAsync()).Token;
        await RedeemAsync(token);

        Assert.Equal(new JoinTokenRedemption.Refused("it was used at 2030-01-01T12:00:00.0000000+00:00"), await RedeemAsync(token));
    }

    [Fact]
    public async Task RedeemAsync_Should_SayExpired_When_ItsTimeIsOver()
    {
        var token = (await CreateAsync(TimeSpan.FromHours(1))).Token;
        _time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(new JoinTokenRedemption.Refused("it expired at 2030-01-01T13:00:00.0000000+00:00"), await RedeemAsync(token));
    }

    [Fact]
    public async Task RedeemAsync_Should_KeepTheTokenGood_When_AnotherRoleAsks()
    {
        var token = (await CreateAsync()).Token;

        var refused = await _mesh.Tokens.RedeemAsync(token, PeerRole.Gateway, "i", CancellationToken.None);

        Assert.Equal(new JoinTokenRedemption.Refused("it is for the role Agent, the peer asks for Gateway"), refused);
        Assert.IsType<JoinTokenRedemption.Redeemed>(await RedeemAsync(token));
    }

    [Fact]
    public async Task RedeemAsync_Should_Refuse_When_IdIsKnownAndSecretIsNot()
    {
        var good = (await CreateAsync()).Token.Reveal().Split('.');
        var other = (await CreateAsync()).Token.Reveal().Split('.');
        Assert.True(JoinToken.TryParse($"hmj1.{good[1]}.{other[2]}.{good[3]}", out var forged));

        Assert.Equal(new JoinTokenRedemption.Refused("its secret is wrong"), await RedeemAsync(forged));
    }

    [Fact]
    public async Task RedeemAsync_Should_SayUnknown_When_TokenIsOfNobody()
    {
        var token = JoinToken.Create(new byte[32]);

        Assert.Equal(new JoinTokenRedemption.Refused("there is no such token"), await RedeemAsync(token));
    }

    [Fact]
    public async Task CreateAsync_Should_StoreOnlyAHash_When_TokenIsMade()
    {
        var created = await CreateAsync();

        var stored = _mesh.TokenStore[created.Token.Id];
        Assert.Equal(created.Token.SecretHash(), stored.SecretHash.ToArray());
        Assert.Equal(("test", _time.GetUtcNow() + TimeSpan.FromHours(1)), (stored.CreatedBy, stored.ExpiresAt));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(8)]
    public async Task CreateAsync_Should_Refuse_When_LifetimeIsOutOfRange(int days)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => CreateAsync(TimeSpan.FromDays(days)));
    }

    private Task<CreatedJoinToken> CreateAsync(TimeSpan? lifetime = null) =>
        _mesh.Tokens.CreateAsync(Grant, "test", lifetime ?? TimeSpan.FromHours(1), CancellationToken.None);

    private Task<JoinTokenRedemption> RedeemAsync(JoinToken token) =>
        _mesh.Tokens.RedeemAsync(token, PeerRole.Agent, "i", CancellationToken.None);
}
