using System.Collections.Immutable;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.GlobalControlPlane.Istio.Egress;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>One server of a gateway object: a hostname at a port, and where its requests go.</summary>
internal sealed record GatewayServer
{
    /// <summary>Place in its object, such as <c>spec.http[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Lower case.</summary>
    public required string Hostname { get; init; }

    /// <summary>Null for one that is called over the hop between gateways only.</summary>
    public required int? Port { get; init; }

    /// <summary>Null means plaintext.</summary>
    public required ServerTlsSettings? Tls { get; init; }

    public ServerProtocol Protocol { get; init; }

    /// <summary>In order; the first that matches wins.</summary>
    public required ImmutableArray<ServerRule> Rules { get; init; }

    /// <summary>In which order clusters take requests; null leaves it to the workspace.</summary>
    public Effective<FailoverOrder>? Failover { get; init; }

    /// <summary>Who may call, and how often.</summary>
    public ServerAccess Access { get; init; } = ServerAccess.Open;

    /// <summary>Who may call, where it leads out of the mesh; null for all other servers.</summary>
    public EgressAccess? Egress { get; init; }

    /// <summary>True when its traffic leaves the mesh in a way that is not done.</summary>
    public bool IsOtherDirection { get; init; }

    /// <summary>True when workloads of the mesh come to it on their way to other clusters.</summary>
    public bool IsTransit { get; init; }

    /// <summary>True when a newer release wrote a policy of the server that cannot be understood here.</summary>
    public bool HasUnreadable { get; init; }

    /// <summary>Places of CORS policies.</summary>
    public ImmutableArray<string> CorsPaths { get; init; } = [];

    /// <summary>What it is on the hop between gateways.</summary>
    public MeshHop Hop => Protocol switch
    {
        ServerProtocol.Http => MeshHop.OfRequests(Hostname),
        ServerProtocol.Passthrough => new MeshHop(Hostname, MeshHopKind.Passthrough),
        _ => new MeshHop(Hostname, MeshHopKind.Tcp, Port ?? 0),
    };

    /// <summary>What its own port carries.</summary>
    public PortFamily Family => Protocol switch
    {
        ServerProtocol.Passthrough => PortFamily.Tls,
        _ when ServerPolicies.TerminatesTls(Tls) => PortFamily.Tls,
        ServerProtocol.Tcp => PortFamily.Tcp,
        _ => PortFamily.Http,
    };

    /// <summary>The fields that ask for more than forwarding.</summary>
    public IEnumerable<(string Field, ServerDemands Demands)> Demanding =>
        IsOtherDirection ? Access.Fields.Append(("trafficMode", ServerDemands.OtherDirection)) : Access.Fields;

    /// <summary>False when the gateway answers all requests itself.</summary>
    public bool IsForwarding => Rules.Any(rule => rule.Action is RuleAction.ToClusters or RuleAction.ToService);
}
