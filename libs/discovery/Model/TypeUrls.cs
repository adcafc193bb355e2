namespace HybridMesh.Discovery;

/// <summary>
/// The types of resources on the wire. As in xDS one string says the type everywhere: in subscriptions, in responses, and as the
/// type URL of each resource's <c>Any</c>. Ours are these short names, not <c>type.googleapis.com/…</c>, so payloads are read with
/// the message's parser, not with <c>Any.Unpack</c>.
/// </summary>
public static class TypeUrls
{
    /// <summary>One Kubernetes object, for agents.</summary>
    public const string KubernetesManifest = "hybridmesh.io/KubernetesManifest";

    /// <summary>Interchangeable destinations, for gateways: <c>hybridmesh.gateway.v1.GatewayBackend</c>.</summary>
    public const string GatewayBackend = "hybridmesh.io/GatewayBackend";

    /// <summary>A declared port, for gateways: <c>hybridmesh.gateway.v1.GatewayListener</c>.</summary>
    public const string GatewayListener = "hybridmesh.io/GatewayListener";

    /// <summary>The rules of one hostname, for gateways: <c>hybridmesh.gateway.v1.GatewayRoute</c>.</summary>
    public const string GatewayRoute = "hybridmesh.io/GatewayRoute";
}
