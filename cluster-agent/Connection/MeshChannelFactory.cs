using HybridMesh.Discovery;
using HybridMesh.Grpc;
using HybridMesh.Identity;

namespace HybridMesh.ClusterAgent.Connection;

/// <summary>Channels to the control plane: with the newest certificate, to nobody else.</summary>
internal sealed class MeshChannelFactory(IMeshCredentials credentials, TimeProvider time, ILogger<MeshChannelFactory> logger) : IPeerChannelFactory
{
    public GrpcChannel Create(Uri address)
    {
        var current = credentials.Current ?? throw new InvalidOperationException("there is no certificate yet");
        var controlPlane = SpiffeIdPattern.ControlPlane(current.Identity.TrustDomain);
        return GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            SslOptions = MeshTls.ClientOptions(credentials, controlPlane.Matches, time, logger),
            TimeProvider = time,
        });
    }
}
