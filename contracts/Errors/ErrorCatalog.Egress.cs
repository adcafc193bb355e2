namespace HybridMesh.Contracts.Errors;

/// <content>HM-5050 to HM-5054: what analysis says about the way out of the mesh.</content>
public static partial class ErrorCatalog
{
    /// <summary>Nobody may call the external host.</summary>
    public static ErrorCode EgressClosed { get; } = new(
        "HM-5050",
        "Nobody may call the external host",
        "Whatever an egress gateway does not permit is forbidden, and no permission lets a workload of the cluster call the host.",
        "Nothing, if that is meant; else name who may call.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The external host is not served.</summary>
    public static ErrorCode EgressNotExposed { get; } = new(
        "HM-5051",
        "The external host is not served",
        "The gateway cannot lead requests to the host, or cannot tell who calls; without that it opens nothing.",
        "See the message.",
        0);

    /// <summary>A caller does not come to the gateway.</summary>
    public static ErrorCode EgressCallerUnknown { get; } = new(
        "HM-5052",
        "A caller does not come to the gateway",
        "A permission names workloads outside the namespaces of the tenant in the gateway's cluster, or that may not reach the host.",
        "Correct the name, or see hostsReachability of the workspace.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The permission is for no server.</summary>
    public static ErrorCode EgressPermissionUnused { get; } = new(
        "HM-5053",
        "The permission is for no server",
        "The permission names a host that no EGRESS server of the gateway has.",
        "Add the server, or correct the host.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>No workload is led to the external host.</summary>
    public static ErrorCode EgressWithoutCallers { get; } = new(
        "HM-5054",
        "No workload is led to the external host",
        "The gateway serves the host, and workloads that call it do not come to the gateway.",
        "See the message.",
        0)
    {
        Severity = Severity.Warning,
    };
}
