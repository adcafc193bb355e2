namespace HybridMesh.Standalone;

/// <summary>What a cluster without Kubernetes has, as its own file declares it. The agent and the tier-2 gateway read the same file.</summary>
public sealed record ClusterFile
{
    /// <summary>Where the cluster is; endpoints without a zone are here.</summary>
    public ClusterLocality Locality { get; init; } = new();

    /// <summary>Every namespace: the declared ones and those of services and gateways; ordered, each once.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The services, in the order of the file.</summary>
    public IReadOnlyList<ClusterService> Services { get; init; } = [];

    /// <summary>The gateway workloads that other clusters reach, in the order of the file.</summary>
    public IReadOnlyList<ClusterGateway> Gateways { get; init; } = [];

    /// <summary>Where requests for a service go.</summary>
    /// <param name="namespace">The service's namespace.</param>
    /// <param name="hostname">The service's host name; compared without regard to case.</param>
    /// <param name="port">The service's port; 0 means its only one.</param>
    public ServiceResolution Resolve(string @namespace, string hostname, int port)
    {
        var service = Services.FirstOrDefault(service =>
            service.Namespace == @namespace && string.Equals(service.Hostname, hostname, StringComparison.OrdinalIgnoreCase));
        if (service is null)
        {
            return new ServiceResolution.Unknown($"no service '{hostname}' in namespace '{@namespace}'");
        }

        if (port == 0 && service.Ports.Count != 1)
        {
            return new ServiceResolution.Unknown($"'{hostname}' has {service.Ports.Count} ports and none was named");
        }

        var number = port == 0 ? service.Ports[0].Number : port;
        return service.Ports.Any(candidate => candidate.Number == number)
            ? new ServiceResolution.Found([.. service.Addresses(number)])
            : new ServiceResolution.Unknown($"'{hostname}' has no port {number}");
    }
}
