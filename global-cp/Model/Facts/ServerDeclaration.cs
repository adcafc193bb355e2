using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What one server of a gateway object claims and uses; nothing of how it splits or shapes traffic.</summary>
internal sealed record ServerDeclaration : IFact
{
    /// <summary>Place in its object, such as <c>spec.externalServers[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Lower case.</summary>
    public required string Hostname { get; init; }

    public bool IsWildcard => Hostname.StartsWith('*');

    /// <summary>Its own port; null for one that is called over the hop between gateways only.</summary>
    public required int? Port { get; init; }

    /// <summary>What it is on the hop between gateways, whether it takes it there or sends it on.</summary>
    public required MeshHop Hop { get; init; }

    /// <summary>True when it claims that hop.</summary>
    public required bool TakesHop { get; init; }

    /// <summary>What its own port carries.</summary>
    public PortFamily Family { get; init; }

    /// <summary>Where one of them is not done it claims its hostname and answers nothing.</summary>
    public ServerDemands Demands { get; init; }

    /// <summary>True when it leads workloads out of the mesh, and nothing into it.</summary>
    public bool IsEgress => Demands.HasFlag(ServerDemands.Egress);

    /// <summary>Egress: true when workloads are led to it unasked, false when their own settings have to name the gateway.</summary>
    public bool IsLedTo { get; init; }

    /// <summary>True for one that workloads of the mesh come to on their way to other clusters.</summary>
    public bool IsTransit => Demands.HasFlag(ServerDemands.Transit);

    /// <summary>False for one that forwards requests.</summary>
    public bool IsStream => Hop.Kind is not MeshHopKind.Requests;

    /// <summary>True when requests go on to a cluster or service; false when the gateway answers all of them itself.</summary>
    public required bool IsForwarding { get; init; }

    /// <summary>Tier 1: the clusters it lists; empty means all. Tier 2: empty.</summary>
    public ImmutableArray<ClusterReference> Clusters { get; init; } = [];

    /// <summary>Tier 2: the services behind it. Tier 1: empty.</summary>
    public ImmutableArray<ServiceName> Services { get; init; } = [];

    /// <summary>Tier 2: in which order clusters that expose the hostname are called inside the mesh; null when the server does not say. Tier 1: null.</summary>
    public Effective<FailoverOrder>? Failover { get; init; }

    public bool Lists(ClusterFacts cluster) => Clusters.IsEmpty || Clusters.Any(reference => reference.Selects(cluster));

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Path);
        writer.Add(Hostname);
        writer.Add(Port ?? 0L);
        Hop.WriteTo(writer);
        writer.Add(TakesHop);
        writer.Add((long)Family);
        writer.Add((long)Demands);
        writer.Add(IsForwarding);
        writer.Add(IsLedTo);
        writer.Add((long)Clusters.Length);
        foreach (var reference in Clusters)
        {
            writer.Add(reference.Name);
            writer.Add(reference.Labels.Text);
            writer.Add(reference.Network);
        }

        writer.Add(Failover is not null);
        Failover?.WriteTo(writer);
        writer.Add((long)Services.Length);
        foreach (var service in Services)
        {
            writer.Add(service.Namespace);
            writer.Add(service.Host);
        }
    }
}
