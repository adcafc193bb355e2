using HybridMesh.Discovery;
using HybridMesh.Grpc;
using HybridMesh.Identity;

namespace HybridMesh.GlobalControlPlane.Distribution;

/// <summary>Takes agents and gateways by their certificates; nobody else has a stream here.</summary>
internal sealed class PeerResolver : IPeerResolver
{
    public DiscoveryPeer Resolve(ServerCallContext context) => context.GetHttpContext().GetPeerIdentity() switch
    {
        { Role: PeerRole.Agent or PeerRole.Gateway } identity => new MeshPeer(identity, Guid.NewGuid()),
        null => throw new RpcException(new Status(StatusCode.Unauthenticated, "a certificate of the mesh is needed")),
        _ => throw new RpcException(new Status(StatusCode.PermissionDenied, "only agents and gateways are targets")),
    };
}
