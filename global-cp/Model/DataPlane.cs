namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>Whose process moves the traffic of a gateway.</summary>
internal enum DataPlane
{
    /// <summary>Ours: it is sent listeners, routes and backends.</summary>
    HybridMesh,

    /// <summary>The Istio of a Kubernetes cluster: its agent is sent objects.</summary>
    Istio,

    /// <summary>What a controller of Gateway API makes from the objects that the cluster's agent is sent.</summary>
    GatewayApi,
}
