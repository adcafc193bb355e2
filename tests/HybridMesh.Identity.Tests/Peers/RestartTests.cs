using System.Text.Json.Nodes;
using HybridMesh.Identity.Testing;
using HybridMesh.Testing.Time;

namespace HybridMesh.Identity.Tests.Peers;

public sealed class RestartTests : IAsyncLifetime, IDisposable
{
    private const string Nowhere = "https://127.0.0.1:1";
    private readonly ManualTime _time = new();
    private readonly TestMesh _mesh;
    private readonly string _folder;
    private TestControlPlane _controlPlane = null!;

    public RestartTests()
    {
        _mesh = new TestMesh(_time);
        _folder = _mesh.NewFolder();
    }

    private string StateFile => Path.Combine(_folder, "mesh-identity.json");

    public async Task InitializeAsync() => _controlPlane = await TestControlPlane.StartAsync(_mesh);

    public async Task DisposeAsync() => await _controlPlane.DisposeAsync();

    public void Dispose() => _mesh.Dispose();

    [Fact]
    public async Task Start_Should_UseTheStoredCertificate_When_TheControlPlaneIsAway()
    {
        var joined = await JoinAsync();

        await using var again = new PeerProcess(_mesh, _folder, Nowhere);

        Assert.Equal(joined.Certificate.Thumbprint, again.Credentials.Current!.Certificate.Thumbprint);
        Assert.Equal(joined.Identity, again.Credentials.Current.Identity);
    }

    [Fact]
    public async Task Renewal_Should_SwapTheCertificateWithoutARestart_When_TwoThirdsOfItsLifeAreOver()
    {
        await using var peer = new PeerProcess(_mesh, _folder, _controlPlane.Address, await TokenAsync());
        var first = await peer.JoinedAsync();
        await _time.WhenArmedAsync();

        _time.Advance(TimeSpan.FromHours(14));
        await _time.WhenArmedAsync();
        var early = peer.Credentials.Current;
        _time.Advance(RenewalSchedule.RenewalTime(first) + TimeSpan.FromSeconds(1) - _time.GetUtcNow());
        await Eventually.TrueAsync(() => peer.Credentials.Current != first);

        var second = peer.Credentials.Current!;
        Assert.Same(first, early);
        Assert.InRange(_time.GetUtcNow() - first.NotBefore, TimeSpan.FromHours(14.4), TimeSpan.FromHours(17.7));
        Assert.Equal(first.Identity, second.Identity);
        Assert.Equal(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(5), second.NotAfter - second.NotBefore);
        Assert.NotEqual(first.Certificate.GetPublicKeyString(), second.Certificate.GetPublicKeyString());
        await using var again = new PeerProcess(_mesh, _folder, Nowhere);
        Assert.Equal(second.Certificate.Thumbprint, again.Credentials.Current!.Certificate.Thumbprint);
    }

    [Fact]
    public async Task Renewal_Should_KeepTheOldCertificateAndTryAgain_When_TheControlPlaneIsAway()
    {
        await using var peer = new PeerProcess(_mesh, _folder, _controlPlane.Address, await TokenAsync());
        var first = await peer.JoinedAsync();
        var port = _controlPlane.Port;
        await _controlPlane.DisposeAsync();
        await _time.WhenArmedAsync();
        _time.Advance(TimeSpan.FromHours(18));
        await _time.WhenArmedAsync();

        var kept = (peer.Credentials.Current, peer.Credentials.Problem);
        _controlPlane = await TestControlPlane.StartAsync(_mesh, port: port);

        Assert.Equal((first, null), kept);
        await PassingTimeAsync(() => peer.Credentials.Current != first);
    }

    [Fact]
    public async Task Start_Should_SayWhatToDo_When_TheCertificateHasExpired()
    {
        await JoinAsync();
        _time.Advance(TimeSpan.FromHours(25));

        await using var again = new PeerProcess(_mesh, _folder, _controlPlane.Address);

        Assert.Null(again.Credentials.Current);
        Assert.StartsWith(
            "The certificate of 'spiffe://hybridmesh.local/clusters/cluster1/agents/i1' expired at 2030-01-02T12:00:00.0000000+00:00. Create a join token",
            again.Credentials.Problem);
    }

    [Fact]
    public async Task Start_Should_JoinAnew_When_TheCertificateHasExpiredAndThereIsAToken()
    {
        await JoinAsync();
        _time.Advance(TimeSpan.FromHours(25));

        await using var again = new PeerProcess(_mesh, _folder, _controlPlane.Address, await TokenAsync());

        Assert.Equal("cluster1", (await again.JoinedAsync()).Identity.Cluster);
    }

    [Fact]
    public async Task Problem_Should_SayExpired_When_TheCertificateEndsWhileTheProcessRuns()
    {
        await using var peer = new PeerProcess(_mesh, _folder, _controlPlane.Address, await TokenAsync());
        await peer.JoinedAsync();
        await _controlPlane.DisposeAsync();

        _time.Advance(TimeSpan.FromHours(25));

        Assert.Contains("expired at", peer.Credentials.Problem);
    }

    [Fact]
    public async Task Start_Should_RefuseTheFolder_When_ItBelongsToAnotherRole()
    {
        await JoinAsync();

        await using var gateway = new PeerProcess(_mesh, _folder, _controlPlane.Address, role: PeerRole.Gateway);

        Assert.Null(gateway.Credentials.Current);
        Assert.Contains("give this process a folder of its own", gateway.Credentials.Problem);
    }

    [Fact]
    public async Task Start_Should_RefuseTheFile_When_OthersCanReadIt()
    {
        await JoinAsync();
        File.SetUnixFileMode(StateFile, File.GetUnixFileMode(StateFile) | UnixFileMode.OtherRead);

        await using var again = new PeerProcess(_mesh, _folder, _controlPlane.Address);

        Assert.Null(again.Credentials.Current);
        Assert.Contains("can be read by others", again.Credentials.Problem);
    }

    [Fact]
    public async Task Start_Should_RefuseTheFile_When_ItsPartsDoNotBelongTogether()
    {
        await JoinAsync();
        var otherFolder = _mesh.NewFolder();
        await using (var other = new PeerProcess(_mesh, otherFolder, _controlPlane.Address, await TokenAsync()))
        {
            await other.JoinedAsync();
        }

        var file = JsonNode.Parse(await File.ReadAllTextAsync(StateFile))!;
        var otherFile = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(otherFolder, "mesh-identity.json")))!;
        file["privateKey"] = otherFile["privateKey"]!.DeepClone();
        await File.WriteAllTextAsync(StateFile, file.ToJsonString());
        await using var again = new PeerProcess(_mesh, _folder, Nowhere);

        Assert.Null(again.Credentials.Current);
        Assert.Contains("is damaged: delete it, and join anew", again.Credentials.Problem);
    }

    [Fact]
    public async Task Start_Should_RefuseTheFile_When_TheRootsAreOfAnotherMesh()
    {
        await JoinAsync();
        using var otherMesh = new TestMesh(_time);
        var root = (await otherMesh.Authorities.GetAsync(default)).Certificate.RawData;
        var file = JsonNode.Parse(await File.ReadAllTextAsync(StateFile))!;
        file["trustBundle"] = new JsonArray(Convert.ToBase64String(root));
        await File.WriteAllTextAsync(StateFile, file.ToJsonString());

        await using var again = new PeerProcess(_mesh, _folder, Nowhere);

        Assert.Null(again.Credentials.Current);
        Assert.Contains("is damaged", again.Credentials.Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"version\":2,\"privateKey\":\"\",\"chain\":[\"AAAA\"],\"trustBundle\":[\"AAAA\"]}")]
    [InlineData("{\"version\":1,\"privateKey\":\"AAAA\",\"chain\":[\"AAAA\"],\"trustBundle\":[\"AAAA\"]}")]
    [InlineData("null")]
    public async Task Start_Should_NotThrow_When_TheFileIsDamaged(string content)
    {
        await JoinAsync();
        await File.WriteAllTextAsync(StateFile, content);

        await using var again = new PeerProcess(_mesh, _folder, _controlPlane.Address, await TokenAsync());

        Assert.Null(again.Credentials.Current);
        Assert.Equal("cluster1", (await again.JoinedAsync()).Identity.Cluster);
    }

    private async Task<MeshCredential> JoinAsync()
    {
        await using var peer = new PeerProcess(_mesh, _folder, _controlPlane.Address, await TokenAsync());
        return await peer.JoinedAsync();
    }

    private Task<string> TokenAsync() => _mesh.TokenAsync(JoinGrant.Agent("cluster1"));

    // In steps that are small against the deadline of a call, which runs on this clock too.
    private Task PassingTimeAsync(Func<bool> condition) => Eventually.TrueAsync(() =>
    {
        _time.Advance(TimeSpan.FromMilliseconds(100));
        return condition();
    });
}
