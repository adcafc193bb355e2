namespace HybridMesh.Contracts.Errors;

/// <content>HM-5xxx: what analysis says about stored resources.</content>
public static partial class ErrorCatalog
{
    /// <summary>The cluster does not exist.</summary>
    public static ErrorCode MissingCluster { get; } = new(
        "HM-5001",
        "The cluster does not exist",
        "A gateway names a cluster that is not there.",
        "Create the cluster, or correct the name.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The host name is served nowhere.</summary>
    public static ErrorCode HostnameServedNowhere { get; } = new(
        "HM-5002",
        "The host name is served nowhere",
        "No cluster that the server may use exposes the host name for this tenant.",
        "Apply a gateway that exposes the host name in one of the clusters.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>No gateway matches.</summary>
    public static ErrorCode NoMatchingGateway { get; } = new(
        "HM-5003",
        "No gateway matches",
        "No known gateway process has the namespace and the labels of the workload selector.",
        "Start a gateway there, or correct the selector.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The host name is claimed elsewhere.</summary>
    public static ErrorCode HostnameClaimedElsewhere { get; } = new(
        "HM-5005",
        "The host name is claimed elsewhere",
        "The host name and port on this gateway belong to an earlier claim.",
        "Use another host name or port.",
        0);

    /// <summary>The cluster is drained.</summary>
    public static ErrorCode ClusterDrained { get; } = new(
        "HM-5006",
        "The cluster is drained",
        "The cluster gets no requests because drain is true.",
        "Set drain to false to bring it back.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>No endpoint is ready.</summary>
    public static ErrorCode NoReadyEndpoints { get; } = new(
        "HM-5007",
        "No endpoint is ready",
        "The service is known, and none of its endpoints is ready.",
        "Look at the service in its cluster.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The field has no effect yet.</summary>
    public static ErrorCode FieldNotEnforced { get; } = new(
        "HM-5008",
        "The field has no effect yet",
        "The field is stored, but the gateway does not enforce it in this release.",
        "Do not rely on it.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The service does not exist.</summary>
    public static ErrorCode ServiceMissing { get; } = new(
        "HM-5009",
        "The service does not exist",
        "A route names a service that no cluster of the group reports.",
        "Correct the host, or deploy the service.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The namespace is outside the group.</summary>
    public static ErrorCode NamespaceOutsideGroup { get; } = new(
        "HM-5010",
        "The namespace is outside the group",
        "The workload selector names a namespace that the group does not claim.",
        "Extend the namespace selector of the group, or correct the namespace.",
        0);

    /// <summary>The group reaches beyond its workspace.</summary>
    public static ErrorCode GroupOutsideWorkspace { get; } = new(
        "HM-5011",
        "The group reaches beyond its workspace",
        "A namespace selector of the group is not within that of the workspace.",
        "Narrow the selector of the group.",
        0);

    /// <summary>The cluster is not connected.</summary>
    public static ErrorCode ClusterNotConnected { get; } = new(
        "HM-5013",
        "The cluster is not connected",
        "The agent of the cluster is away; its last report is used.",
        "Look at the agent.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The cluster has no gateway address.</summary>
    public static ErrorCode ClusterUnreachable { get; } = new(
        "HM-5014",
        "The cluster has no gateway address",
        "The agent reports no address at which the gateway of the cluster can be reached.",
        "Expose the gateway of the cluster.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The resource cannot be used.</summary>
    public static ErrorCode CannotTranslate { get; } = new(
        "HM-5015",
        "The resource cannot be used",
        "The stored resource holds something that this release does not understand; its last good outputs stay.",
        "Update the control plane, or correct the resource.",
        0);

    /// <summary>The port is used otherwise.</summary>
    public static ErrorCode PortInUse { get; } = new(
        "HM-5016",
        "The port is used otherwise",
        "Another server of the same gateway uses the port in a way that cannot be shared.",
        "Use another port.",
        0);

    /// <summary>The hop to the cluster is not encrypted.</summary>
    public static ErrorCode PlaintextHop { get; } = new(
        "HM-5017",
        "The hop to the cluster is not encrypted",
        "The Cluster asks for plaintext between gateways.",
        "Set gatewayTransport to MTLS unless the network is trusted.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The namespace is claimed elsewhere.</summary>
    public static ErrorCode NamespaceClaimedElsewhere { get; } = new(
        "HM-5018",
        "The namespace is claimed elsewhere",
        "The namespace belongs to an earlier claim.",
        "Choose another namespace.",
        0);

    /// <summary>TLS is not terminated yet.</summary>
    public static ErrorCode TlsNotTerminated { get; } = new(
        "HM-5019",
        "TLS is not terminated yet",
        "The server asks for TLS at the gateway, which the engine cannot do in this release; the port is not opened in plaintext instead.",
        "Terminate TLS in front of the gateway, or wait for the release that does.",
        0);

    /// <summary>The server is not exposed.</summary>
    public static ErrorCode ServerNotExposed { get; } = new(
        "HM-5020",
        "The server is not exposed",
        "The server asks for a protection that the gateway does not enforce in this release.",
        "Remove the field if the server may be open, or protect it elsewhere.",
        0);

    /// <summary>The host name is declared twice.</summary>
    public static ErrorCode HostnameDeclaredTwice { get; } = new(
        "HM-5021",
        "The host name is declared twice",
        "Another server of the tenant has the host name and port on this gateway; the older one is used.",
        "Remove one of the two.",
        0);

    /// <summary>The cluster does not serve the host name.</summary>
    public static ErrorCode ClusterDoesNotServe { get; } = new(
        "HM-5022",
        "The cluster does not serve the host name",
        "No gateway that the cluster's agent reports exposes the host name for this tenant.",
        "Apply a gateway that exposes the host name there, or remove the cluster from the list.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The service belongs to someone else.</summary>
    public static ErrorCode ServiceNotOwned { get; } = new(
        "HM-5023",
        "The service belongs to someone else",
        "A route names a service in a namespace that the workspace does not own.",
        "Route to a service of the workspace; for another workspace of the tenant set privileged.",
        0);

    /// <summary>The port of the service is not known.</summary>
    public static ErrorCode ServicePortUnknown { get; } = new(
        "HM-5024",
        "The port of the service is not known",
        "A route names no port, and the service is not reported or has several.",
        "Name the port in the route.",
        0);

    /// <summary>The network does not reach the cluster.</summary>
    public static ErrorCode NetworkOutOfReach { get; } = new(
        "HM-5025",
        "The network does not reach the cluster",
        "The cluster is in a network that the network of the gateway is not said to reach.",
        "Add it to networkSettings.networkReachability of the OrganizationSetting, or remove the cluster from the list.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The labels select other gateways too.</summary>
    public static ErrorCode SelectorTakesOthers { get; } = new(
        "HM-5026",
        "The labels select other gateways too",
        "An Istio Gateway selects pods by labels in all namespaces, so one object would also configure gateways that are not meant.",
        "Give the pods of the gateway a label that no other gateway of the cluster has.",
        0);

    /// <summary>The trust domain of the cluster is not known.</summary>
    public static ErrorCode TrustDomainUnknown { get; } = new(
        "HM-5041",
        "The trust domain of the cluster is not known",
        "Gateways of other clusters could not tell who calls, so workloads of the cluster cannot call them inside the mesh.",
        "Set trustDomain of the Cluster, or update its agent to one that reports it.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>Clusters share a trust domain.</summary>
    public static ErrorCode TrustDomainShared { get; } = new(
        "HM-5042",
        "Clusters share a trust domain",
        "Namespaces of two clusters could not be told apart by who calls, so workloads of neither can call other clusters inside the mesh.",
        "Give the Istio of every cluster a trust domain of its own.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The service is in the calling cluster too.</summary>
    public static ErrorCode ServiceIsLocal { get; } = new(
        "HM-5043",
        "The service is in the calling cluster too",
        "A service that other clusters expose under the same name is not added to the one that the cluster has: calls stay local.",
        "Expose a hostname at a gateway where clusters should take over from each other.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>It is not known who answers for the service.</summary>
    public static ErrorCode ServiceIdentityUnknown { get; } = new(
        "HM-5044",
        "It is not known who answers for the service",
        "Callers of other clusters check the service account of whoever answers, and no agent reports those of the service.",
        "Update the agent of the cluster that exposes the service to one that reports service accounts.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>An Istio gateway cannot reach the cluster.</summary>
    public static ErrorCode ClusterNotForIstio { get; } = new(
        "HM-5045",
        "An Istio gateway cannot reach the cluster",
        "An Istio gateway at tier 1 speaks TLS with Istio gateways of other clusters only: of others it cannot check the name.",
        "Put a gateway of HybridMesh at tier 1, or remove the cluster from the list.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>Connections need TLS at the mesh port.</summary>
    public static ErrorCode ConnectionsNeedTls { get; } = new(
        "HM-5055",
        "Connections need TLS at the mesh port",
        "TLS passthrough and TCP from gateways of other clusters are told apart by the name in TLS, which the cluster's gateways do not speak there.",
        "Set gatewayTransport of the Cluster to MTLS, or call the server's own port.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>Nobody needs the way to other clusters.</summary>
    public static ErrorCode TransitUnused { get; } = new(
        "HM-5056",
        "Nobody needs the way to other clusters",
        "A server for workloads of the mesh is used by those whose network does not reach the clusters that serve the host name, and by no others.",
        "Remove the server, or correct the networks of the clusters and networkSettings.networkReachability of the OrganizationSetting.",
        0)
    {
        Severity = Severity.Information,
    };
}
