using HybridMesh.Discovery;
using HybridMesh.Grpc;
using HybridMesh.Identity;

namespace HybridMesh.Tier1Gateway.ControlPlane;

/// <summary>Channels to the control plane with this gateway's certificate; the other end must be a process of the control plane.</summary>
internal sealed class MeshChannelFactory(IMeshCredentials credentials, TimeProvider time, ILogger<MeshChannelFactory> logger) : IPeerChannelFactory
{
    public GrpcChannel Create(Uri address)
    {
        var current = credentials.Current ?? throw new IdentityException("there is no certificate yet");
        var servers = SpiffeIdPattern.ControlPlane(current.Identity.TrustDomain);
        return GrpcChannel.ForAddress(
            address,
            new GrpcChannelOptions { SslOptions = MeshTls.ClientOptions(credentials, servers.Matches, time, logger), TimeProvider = time });
    }
}
