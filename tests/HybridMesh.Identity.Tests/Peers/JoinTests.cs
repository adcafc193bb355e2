using HybridMesh.Grpc;
using HybridMesh.Identity.Testing;
using HybridMesh.Identity.Wire;
using HybridMesh.Testing.Time;

namespace HybridMesh.Identity.Tests.Peers;

public sealed class JoinTests : IAsyncLifetime, IDisposable
{
    private const string Nowhere = "https://127.0.0.1:1";
    private readonly ManualTime _time = new();
    private readonly TestMesh _mesh;
    private TestControlPlane _controlPlane = null!;

    public JoinTests() => _mesh = new TestMesh(_time);

    public async Task InitializeAsync() => _controlPlane = await TestControlPlane.StartAsync(_mesh);

    public async Task DisposeAsync() => await _controlPlane.DisposeAsync();

    public void Dispose() => _mesh.Dispose();

    [Fact]
    public async Task Join_Should_GiveWhatTheTokenSays_When_TokenIsGood()
    {
        var labels = LabelSet.Create(new Dictionary<string, string> { ["app"] = "gateway-t1" });
        var token = await _mesh.TokenAsync(JoinGrant.Gateway("edge", "t1", labels));
        await using var peer = new PeerProcess(_mesh, _mesh.NewFolder(), _controlPlane.Address, token, role: PeerRole.Gateway);

        var credential = await peer.JoinedAsync();

        Assert.Equal(PeerIdentity.Gateway("edge", "t1", labels, "i1"), credential.Identity);
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromHours(24), credential.NotAfter);
        Assert.Null(peer.Credentials.Problem);
    }

    [Fact]
    public async Task Join_Should_KeepTheKeyFromOthers_When_ItIsWritten()
    {
        var folder = Path.Combine(_mesh.NewFolder(), "state");
        await using var peer = new PeerProcess(_mesh, folder, _controlPlane.Address, await AgentTokenAsync());

        await peer.JoinedAsync();

        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(folder).UnixFileMode);
    }

    [Fact]
    public async Task Join_Should_LetExactlyOneWin_When_ManyPeersShareAToken()
    {
        var token = await AgentTokenAsync();
        var peers = Enumerable.Range(0, 5)
            .Select(i => new PeerProcess(_mesh, _mesh.NewFolder(), _controlPlane.Address, token, instance: $"i{i}")).ToList();

        await Task.WhenAll(peers.Select(peer => peer.StartAsync()));
        await Eventually.TrueAsync(() => peers.All(peer => peer.Credentials.Current is not null || IsRefused(peer)));

        Assert.Single(peers, peer => peer.Credentials.Current is not null);
        await Task.WhenAll(peers.Select(peer => peer.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Join_Should_SayWhatToDo_When_TokenIsRefused()
    {
        var token = await AgentTokenAsync();
        await using var first = new PeerProcess(_mesh, _mesh.NewFolder(), _controlPlane.Address, token);
        await first.JoinedAsync();
        await using var second = new PeerProcess(_mesh, _mesh.NewFolder(), _controlPlane.Address, token);

        await second.StartAsync();

        var problem = await second.ProblemAsync("refused");
        Assert.Contains("Create a join token (POST /v2/<the cluster's FQN>/jointokens) and put it into JoinTokenFile", problem);
        Assert.DoesNotContain(token.Split('.')[2], problem);
    }

    [Fact]
    public async Task Join_Should_GoOnByItself_When_ANewTokenComesIntoTheFile()
    {
        var file = Path.Combine(_mesh.NewFolder(), "token");
        await File.WriteAllTextAsync(file, JoinToken.Create((await _mesh.Authorities.GetAsync(default)).Fingerprint).Reveal());
        await using var peer = new PeerProcess(_mesh, _mesh.NewFolder(), _controlPlane.Address, tokenFile: file);
        await peer.StartAsync();
        await peer.ProblemAsync("refused");

        await File.WriteAllTextAsync(file, await AgentTokenAsync() + "\n");

        await PassingTimeAsync(() => peer.Credentials.Current is not null);
    }

    [Fact]
    public async Task Join_Should_KeepTheToken_When_TheServerIsOfAnotherMesh()
    {
        using var other = new TestMesh(_time);
        await using var imposter = await TestControlPlane.StartAsync(other);
        var token = await AgentTokenAsync();
        await using var peer = new PeerProcess(_mesh, _mesh.NewFolder(), imposter.Address, token);

        await peer.StartAsync();

        await peer.ProblemAsync("is not the control plane that the join token was made by");
        Assert.Null(_mesh.TokenStore[token.Split('.')[1]].UsedAt);
    }

    [Fact]
    public async Task Join_Should_KeepTheToken_When_AProcessOfAnotherRoleHasIt()
    {
        var token = await AgentTokenAsync();
        await using var gateway = new PeerProcess(_mesh, _mesh.NewFolder(), _controlPlane.Address, token, role: PeerRole.Gateway);
        await gateway.StartAsync();
        await gateway.ProblemAsync("refused");

        await using var agent = new PeerProcess(_mesh, _mesh.NewFolder(), _controlPlane.Address, token);

        Assert.Equal("cluster1", (await agent.JoinedAsync()).Identity.Cluster);
    }

    [Fact]
    public async Task Join_Should_TryAgain_When_TheControlPlaneComesLater()
    {
        var token = await AgentTokenAsync();
        var port = _controlPlane.Port;
        await _controlPlane.DisposeAsync();
        await using var peer = new PeerProcess(_mesh, _mesh.NewFolder(), $"https://127.0.0.1:{port}", token);
        await peer.StartAsync();
        await peer.ProblemAsync("does not answer");

        _controlPlane = await TestControlPlane.StartAsync(_mesh, port: port);

        await PassingTimeAsync(() => peer.Credentials.Current is not null);
    }

    [Fact]
    public async Task Join_Should_AskForAToken_When_ThereIsNone()
    {
        await using var peer = new PeerProcess(_mesh, _mesh.NewFolder(), Nowhere);

        await peer.StartAsync();

        Assert.StartsWith("There is no certificate yet. Create a join token", await peer.ProblemAsync("Create"));
    }

    [Fact]
    public async Task Refusals_Should_LookAlikeToTheNetwork_When_TheirReasonsDiffer()
    {
        var used = await AgentTokenAsync();
        await using var peer = new PeerProcess(_mesh, _mesh.NewFolder(), _controlPlane.Address, used);
        await peer.JoinedAsync();
        var expired = await _mesh.TokenAsync(JoinGrant.Agent("cluster1"), TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(2));
        var wrongRole = await _mesh.TokenAsync(JoinGrant.Gateway("cluster1", "n", LabelSet.Empty));

        var answers = await Task.WhenAll(new[] { used, expired, wrongRole, used[..^50] + "x", "nonsense", "" }.Select(JoinByHandAsync));

        Assert.Equal([new Status(StatusCode.Unauthenticated, "enrollment refused")], answers.Distinct());
    }

    [Fact]
    public async Task Renew_Should_BeRefused_When_ThereIsNoCertificate()
    {
        using var channel = OpenChannel();
        using var key = System.Security.Cryptography.ECDsa.Create();
        var request = new RenewRequest { Csr = Google.Protobuf.ByteString.CopyFrom(SigningRequest.Create(key)) };

        var e = await Assert.ThrowsAsync<RpcException>(
            async () => await channel.CreateCallInvoker().AsyncUnaryCall(EnrollmentMethods.Renew, default, request));

        Assert.Equal(StatusCode.Unauthenticated, e.StatusCode);
    }

    private static bool IsRefused(PeerProcess peer) => peer.Credentials.Problem?.Contains("refused", StringComparison.Ordinal) == true;

    private Task<string> AgentTokenAsync() => _mesh.TokenAsync(JoinGrant.Agent("cluster1"));

    private async Task<Status> JoinByHandAsync(string token)
    {
        using var channel = OpenChannel();
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var request = new JoinRequest
        {
            Token = token,
            Csr = Google.Protobuf.ByteString.CopyFrom(SigningRequest.Create(key)),
            Instance = "i",
            Role = "agent",
        };
        var e = await Assert.ThrowsAsync<RpcException>(
            async () => await channel.CreateCallInvoker().AsyncUnaryCall(EnrollmentMethods.Join, default, request));
        return e.Status with { DebugException = null };
    }

    private GrpcChannel OpenChannel() => GrpcChannel.ForAddress(_controlPlane.Address, new GrpcChannelOptions
    {
        SslOptions = new() { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null },
    });

    // In steps that are small against the deadline of a call, which runs on this clock too.
    private Task PassingTimeAsync(Func<bool> condition) => Eventually.TrueAsync(() =>
    {
        _time.Advance(TimeSpan.FromMilliseconds(100));
        return condition();
    });
}
