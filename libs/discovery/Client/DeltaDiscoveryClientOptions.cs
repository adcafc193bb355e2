namespace HybridMesh.Discovery;

/// <summary>Who asks for what, and where.</summary>
public sealed class DeltaDiscoveryClientOptions
{
    /// <summary>What this kind of target is sent; the server must mean the same.</summary>
    public required DeliveryOrder Order { get; init; }

    /// <summary>Which of several instances of the target this is.</summary>
    public required string Instance { get; init; }

    /// <summary>What the peer understands beyond the base protocol.</summary>
    public IReadOnlyList<string> Capabilities { get; init; } = [];

    /// <summary>Where the control plane is.</summary>
    public required PeerConnectionOptions Connection { get; init; }
}
