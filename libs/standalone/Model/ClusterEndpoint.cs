namespace HybridMesh.Standalone;

/// <summary>One place where a service runs.</summary>
public sealed record ClusterEndpoint
{
    /// <summary>IP address or DNS name.</summary>
    public required string Address { get; init; }

    /// <summary>From the service's port to the one that is open here; a port that is not in it is not served here.</summary>
    public required IReadOnlyDictionary<int, int> Ports { get; init; }

    /// <summary>The zone, where it differs from the cluster's; null: the cluster's.</summary>
    public string? Zone { get; init; }

    /// <summary>The port that is open here for a port of the service; null when it is not served here.</summary>
    public int? TargetPort(int servicePort) => Ports.TryGetValue(servicePort, out var port) ? port : null;
}
