using HybridMesh.Grpc;

namespace HybridMesh.Discovery;

/// <summary>Makes the channel of one connection attempt, with the certificate and trust of that moment. The client disposes it.</summary>
public interface IPeerChannelFactory
{
    /// <summary>A new channel.</summary>
    GrpcChannel Create(Uri address);
}
