using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using HybridMesh.Identity.Testing;
using HybridMesh.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.Identity.Tests.Tls;

public sealed class MeshTlsTests : IDisposable
{
    private static readonly PeerIdentity Server = PeerIdentity.Gateway("c1", "n1", LabelSet.Empty, "s");
    private static readonly PeerIdentity Client = PeerIdentity.Gateway("edge", "t1", LabelSet.Empty, "c");
    private readonly ManualTime _time = new();
    private readonly TestMesh _mesh;
    private readonly TestMesh _otherMesh;

    public MeshTlsTests()
    {
        _mesh = new TestMesh(_time);
        _otherMesh = new TestMesh(_time);
    }

    public void Dispose()
    {
        _mesh.Dispose();
        _otherMesh.Dispose();
    }

    [Fact]
    public async Task Handshake_Should_Succeed_When_BothAreExpected()
    {
        Assert.True(await ConnectAsync(await _mesh.IssueAsync(Server), await _mesh.IssueAsync(Client)));
    }

    [Fact]
    public async Task Handshake_Should_Fail_When_ServerIsOfAnotherMesh()
    {
        Assert.False(await ConnectAsync(await _otherMesh.IssueAsync(Server), await _mesh.IssueAsync(Client)));
    }

    [Fact]
    public async Task Handshake_Should_Fail_When_OnlyTheServerTrustsTheClientsMesh()
    {
        var imposter = await _otherMesh.IssueAsync(Client);
        var client = new MeshCredential(imposter.Certificate, [], (await _mesh.IssueAsync(Client)).Trust);

        Assert.False(await ConnectAsync(await _mesh.IssueAsync(Server), client));
    }

    [Fact]
    public async Task Handshake_Should_Fail_When_ServerIsNotTheExpectedOne()
    {
        var server = await _mesh.IssueAsync(PeerIdentity.Gateway("c2", "n1", LabelSet.Empty, "s"));

        Assert.False(await ConnectAsync(server, await _mesh.IssueAsync(Client)));
    }

    [Fact]
    public async Task Handshake_Should_Fail_When_ClientIsNotAmongTheAllowed()
    {
        var client = await _mesh.IssueAsync(PeerIdentity.Gateway("edge", "t2", LabelSet.Empty, "c"));

        Assert.False(await ConnectAsync(await _mesh.IssueAsync(Server), client));
    }

    [Fact]
    public async Task Handshake_Should_Fail_When_ClientShowsNothing()
    {
        Assert.False(await ConnectAsync(await _mesh.IssueAsync(Server), null));
    }

    [Fact]
    public async Task Handshake_Should_Succeed_When_ClientShowsNothingAndMay()
    {
        Assert.True(await ConnectAsync(await _mesh.IssueAsync(Server), null, allowAnonymous: true));
    }

    [Fact]
    public async Task Handshake_Should_Fail_When_ServerShowsACertificateForClientsOnly()
    {
        var agent = await _mesh.IssueAsync(PeerIdentity.Agent("c1", "s"));

        Assert.False(await ConnectAsync(agent, await _mesh.IssueAsync(Client), acceptServer: _ => true));
    }

    [Theory]
    [InlineData(2, 24)]
    [InlineData(24, 2)]
    public async Task Handshake_Should_Fail_When_EitherHasExpired(int serverHours, int clientHours)
    {
        var server = await _mesh.IssueAsync(Server, TimeSpan.FromHours(serverHours));
        var client = await _mesh.IssueAsync(Client, TimeSpan.FromHours(clientHours));
        Assert.True(await ConnectAsync(server, client));

        _time.Advance(TimeSpan.FromHours(3));

        Assert.False(await ConnectAsync(server, client));
    }

    [Fact]
    public async Task Handshake_Should_Fail_When_CertificateIsOfTheFuture()
    {
        var server = await _mesh.IssueAsync(Server);
        var early = new ManualTime(_time.GetUtcNow() - TimeSpan.FromHours(1));

        Assert.False(await ConnectAsync(server, await _mesh.IssueAsync(Client), clientTime: early));
    }

    private async Task<bool> ConnectAsync(
        MeshCredential server,
        MeshCredential? client,
        bool allowAnonymous = false,
        Func<SpiffeId, bool>? acceptServer = null,
        TimeProvider? clientTime = null)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        var accepted = ServeAsync(listener, server, allowAnonymous, deadline.Token);
        using var socket = new TcpClient();
        await socket.ConnectAsync((IPEndPoint)listener.LocalEndpoint, deadline.Token);
        await using var tls = new SslStream(socket.GetStream());
        var options = client is null
            ? new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null }
            : MeshTls.ClientOptions(new FixedCredentials(client), acceptServer ?? IsServer, clientTime ?? _time, NullLogger.Instance);
        options.TargetHost = "servicea.example.com";
        try
        {
            await tls.AuthenticateAsClientAsync(options, deadline.Token);

            // In TLS 1.3 the client is done before the server has judged it: only an answer proves that both agree.
            return await tls.ReadAsync(new byte[1], deadline.Token) == 1;
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            return false;
        }
        finally
        {
            socket.Close();
            await accepted;
        }
    }

    private static bool IsServer(SpiffeId id) =>
        SpiffeIdPattern.Parse("spiffe://hybridmesh.local/clusters/c1/namespaces/n1/gateways/*").Matches(id);

    private async Task ServeAsync(TcpListener listener, MeshCredential credential, bool allowAnonymous, CancellationToken cancellationToken)
    {
        using var socket = await listener.AcceptTcpClientAsync(cancellationToken);
        await using var tls = new SslStream(socket.GetStream());
        var who = new MeshServerOptions
        {
            AllowAnonymous = allowAnonymous,
            ApplicationProtocols = [],
            AcceptClient = SpiffeIdPattern.AnyOf([SpiffeIdPattern.Parse("spiffe://hybridmesh.local/clusters/edge/namespaces/t1/gateways/*")]),
        };
        try
        {
            await tls.AuthenticateAsServerAsync(MeshTls.ServerOptions(credential, who, _time, NullLogger.Instance), cancellationToken);
            await tls.WriteAsync(new byte[1], cancellationToken);
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
        }
    }
}
