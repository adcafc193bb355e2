using HybridMesh.Grpc;

namespace HybridMesh.Discovery;

/// <summary>Says with UNAVAILABLE that the replica is there and only behind, so that the peer asks again soon instead of backing off.</summary>
internal static class DiscoveryTrailers
{
    private const string Behind = "hybridmesh-behind";

    public static RpcException BehindException(string reason) =>
        new(new Grpc.Status(StatusCode.Unavailable, reason), new Metadata { { Behind, "1" } });

    public static bool IsBehind(Exception exception) =>
        exception is RpcException { StatusCode: StatusCode.Unavailable } rpc && rpc.Trailers.GetValue(Behind) is not null;
}
