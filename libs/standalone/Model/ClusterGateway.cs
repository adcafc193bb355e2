namespace HybridMesh.Standalone;

/// <summary>One gateway workload of the cluster, and where other clusters reach its mesh port.</summary>
public sealed record ClusterGateway
{
    /// <summary>Its namespace, a DNS label.</summary>
    public required string Namespace { get; init; }

    /// <summary>Its labels, for the selectors of gateway resources.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Its mesh endpoints, where they are fixed; empty when <see cref="AddressFile"/> tells.</summary>
    public IReadOnlyList<EndpointAddress> MeshEndpoints { get; init; } = [];

    /// <summary>
    /// Full path of the file in which the gateway's process writes what it has bound, for ports that the system chooses; null when
    /// <see cref="MeshEndpoints"/> tells. See <see cref="GatewayAddressFile"/>.
    /// </summary>
    public string? AddressFile { get; init; }
}
