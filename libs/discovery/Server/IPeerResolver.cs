using HybridMesh.Grpc;

namespace HybridMesh.Discovery;

/// <summary>Says who is at the other end: from the certificate, never from messages.</summary>
public interface IPeerResolver
{
    /// <summary>The peer of a call.</summary>
    /// <exception cref="RpcException">UNAUTHENTICATED or PERMISSION_DENIED.</exception>
    DiscoveryPeer Resolve(ServerCallContext context);
}
