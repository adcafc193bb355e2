namespace HybridMesh.Contracts.Errors;

/// <content>HM-5065 to HM-5074: what cannot be said to a cluster with Gateway API.</content>
public static partial class ErrorCatalog
{
    /// <summary>No GatewayClass can be used.</summary>
    public static ErrorCode NoGatewayClass { get; } = new(
        "HM-5065",
        "No GatewayClass can be used",
        "The cluster has Gateway API and no Istio, and which controller should make the gateway is not clear: no class is accepted, or several are.",
        "Name the class in gatewayClass of the Cluster, or install a controller that accepts one.",
        0);

    /// <summary>Gateway API has no field for it.</summary>
    public static ErrorCode NotInGatewayApi { get; } = new(
        "HM-5066",
        "Gateway API has no field for it",
        "The cluster has Gateway API and no Istio, and what is written cannot be said there: requests that it is about get an error.",
        "Write it without, or run Istio or a gateway of HybridMesh in the cluster.",
        0);

    /// <summary>The prefix counts by whole segments.</summary>
    public static ErrorCode PrefixBySegment { get; } = new(
        "HM-5067",
        "The prefix counts by whole segments",
        "Gateway API compares and replaces prefixes of paths segment by segment; one that ends within a segment, or with '/', takes other requests there.",
        "Write the path twice, 'exact' without '/' at its end and 'prefix' with it, and end what replaces it with '/' too.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>Tier-1 gateways do not reach the gateway.</summary>
    public static ErrorCode NoMeshPort { get; } = new(
        "HM-5068",
        "Tier-1 gateways do not reach the gateway",
        "Gateways that a Gateway API controller makes have no port for the hop from other clusters, and a tier-1 gateway routes the host name to theirs.",
        "Remove the cluster from the list, or run Istio or a gateway of HybridMesh in it.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The gateway has no room for another listener.</summary>
    public static ErrorCode ListenersFull { get; } = new(
        "HM-5069",
        "The gateway has no room for another listener",
        "A Gateway of Gateway API has at most 64 listeners, one for each port and host name, and older servers of the same selector have them.",
        "Give the gateway object a selector of its own, or remove servers.",
        0);

    /// <summary>The order of the rules cannot be kept.</summary>
    public static ErrorCode RuleOrderLost { get; } = new(
        "HM-5070",
        "The order of the rules cannot be kept",
        "Gateway API tries the most specific rule first, and for these rules that would be another one than the first that matches.",
        "Write the rules so that no request matches two of them, or the more specific one comes first.",
        0);

    /// <summary>The cluster does not serve the kind.</summary>
    public static ErrorCode KindNotServed { get; } = new(
        "HM-5071",
        "The cluster does not serve the kind",
        "The server needs a kind of Gateway API that the cluster does not have, such as TCPRoute, which is in the experimental channel.",
        "Install the definitions that have the kind.",
        0);
}
