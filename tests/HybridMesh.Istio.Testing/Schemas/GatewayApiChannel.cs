namespace HybridMesh.Istio.Testing.Schemas;

/// <summary>Which Gateway API definitions a cluster has installed.</summary>
public enum GatewayApiChannel
{
    /// <summary>Those every conforming cluster has.</summary>
    Standard,

    /// <summary>Those with TCPRoute, UDPRoute and fields that may still change.</summary>
    Experimental,
}
