namespace HybridMesh.Standalone;

/// <summary>One service of the cluster.</summary>
public sealed record ClusterService
{
    /// <summary>Its name, a DNS label; unique in its namespace.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace, a DNS label.</summary>
    public required string Namespace { get; init; }

    /// <summary>Its host name; unique in the file. Default <c>NAME.NAMESPACE.svc.cluster.local</c>.</summary>
    public required string Hostname { get; init; }

    /// <summary>Labels, for selectors.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Its ports, at least one.</summary>
    public required IReadOnlyList<ClusterServicePort> Ports { get; init; }

    /// <summary>Where it runs; empty: nowhere at present.</summary>
    public IReadOnlyList<ClusterEndpoint> Endpoints { get; init; } = [];

    /// <summary>Where one port of the service is served, in the order of the file.</summary>
    public IEnumerable<EndpointAddress> Addresses(int port) =>
        from endpoint in Endpoints
        let target = endpoint.TargetPort(port)
        where target is not null
        select new EndpointAddress(endpoint.Address, target.Value);
}
