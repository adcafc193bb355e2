using HybridMesh.Discovery;
using HybridMesh.Grpc;
using HybridMesh.Identity;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.Benchmarks.Propagation;

/// <summary>Channels to the control plane with a peer's certificate.</summary>
internal sealed class MeshChannels(IMeshCredentials credentials) : IPeerChannelFactory
{
    private readonly SpiffeIdPattern _controlPlane = SpiffeIdPattern.ControlPlane(PeerIdentity.DefaultTrustDomain);

    public GrpcChannel Create(Uri address) => GrpcChannel.ForAddress(address, new GrpcChannelOptions
    {
        SslOptions = MeshTls.ClientOptions(credentials, _controlPlane.Matches, TimeProvider.System, NullLogger.Instance),
    });
}
