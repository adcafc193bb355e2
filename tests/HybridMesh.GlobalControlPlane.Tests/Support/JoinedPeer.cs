using HybridMesh.Discovery;
using HybridMesh.Grpc;
using HybridMesh.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.GlobalControlPlane.Tests.Support;

/// <summary>A peer's certificate, got from a control plane with a join token, and its way to every control plane it is told of.</summary>
internal sealed class JoinedPeer : IPeerChannelFactory, IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly SpiffeIdPattern _controlPlane = SpiffeIdPattern.ControlPlane(PeerIdentity.DefaultTrustDomain);

    private JoinedPeer(ServiceProvider services, Uri address)
    {
        _services = services;
        Connection = new PeerConnectionOptions { Addresses = [address], InitialBackoff = TimeSpan.FromMilliseconds(20) };
    }

    public PeerConnectionOptions Connection { get; }

    private PeerCredentials Credentials => _services.GetRequiredService<PeerCredentials>();

    public static async Task<JoinedPeer> JoinAsync(Replica replica, JoinGrant grant, string instance, string folder)
    {
        var token = await replica.Tokens.CreateAsync(grant, "test", TimeSpan.FromMinutes(5), CancellationToken.None);
        var options = new Dictionary<string, string?>
        {
            ["Peer:StateFolder"] = folder,
            ["Peer:ControlPlane:0"] = replica.Address.ToString(),
            ["Peer:JoinToken"] = token.Token.Reveal(),
            ["Peer:Instance"] = instance,
        };
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(options).Build())
            .AddLogging()
            .AddPeerCredentials(grant.Role, "Peer")
            .BuildServiceProvider();
        var peer = new JoinedPeer(services, replica.Address);
        await ((IHostedService)peer.Credentials).StartAsync(CancellationToken.None);
        await peer.Credentials.WaitAsync(CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        return peer;
    }

    public GrpcChannel Create(Uri address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        SslOptions = MeshTls.ClientOptions(Credentials, _controlPlane.Matches, TimeProvider.System, NullLogger.Instance),
    });

    public async ValueTask DisposeAsync()
    {
        await ((IHostedService)Credentials).StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
