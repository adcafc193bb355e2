namespace HybridMesh.Contracts.Errors;

/// <content>HM-4xxx: targets and the traffic through gateways.</content>
public static partial class ErrorCatalog
{
    /// <summary>Refused by a target.</summary>
    public static ErrorCode TargetRefused { get; } = new(
        "HM-4001",
        "Refused by a target",
        "A gateway or an agent cannot apply what it was sent; it keeps its last good version.",
        "Correct the value that the message names.",
        0);

    /// <summary>Not applied yet.</summary>
    public static ErrorCode TargetPending { get; } = new(
        "HM-4002",
        "Not applied yet",
        "A target has been sent the change and has not acknowledged it.",
        "Wait.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>A target is not connected.</summary>
    public static ErrorCode TargetAbsent { get; } = new(
        "HM-4003",
        "A target is not connected",
        "The target keeps its last configuration and gets the change when it connects.",
        "Start the gateway or the agent, or look at its log.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The port is not mapped.</summary>
    public static ErrorCode PortNotMapped { get; } = new(
        "HM-4004",
        "The port is not mapped",
        "The gateway has no address for the declared port.",
        "Add the port to the options of the gateway.",
        0);

    /// <summary>The certificate is missing.</summary>
    public static ErrorCode CertificateMissing { get; } = new(
        "HM-4005",
        "The certificate is missing",
        "The secret or the files that a server names are not there.",
        "Provide the secret or the files.",
        0);

    /// <summary>The gateway cannot use the value.</summary>
    public static ErrorCode InvalidConfiguration { get; } = new(
        "HM-4006",
        "The gateway cannot use the value",
        "A value is valid in the model and cannot be used by this gateway.",
        "Correct the value that the message names.",
        0);

    /// <summary>No route for the request.</summary>
    public static ErrorCode NoSuchRoute { get; } = new(
        "HM-4007",
        "No route for the request",
        "No server of the gateway has the host name of the request, or no rule matches it.",
        "Check the host name and the path.",
        404);

    /// <summary>No cluster can take the request.</summary>
    public static ErrorCode NoHealthyCluster { get; } = new(
        "HM-4008",
        "No cluster can take the request",
        "Every cluster of the server is out, drained or does not expose the host name.",
        "Look at the status of the gateway resource.",
        503);

    /// <summary>The next hop did not answer.</summary>
    public static ErrorCode UpstreamFailed { get; } = new(
        "HM-4009",
        "The next hop did not answer",
        "The connection to the cluster or service failed.",
        "Look at the health of the cluster and the service.",
        502);

    /// <summary>The next hop did not answer in time.</summary>
    public static ErrorCode UpstreamTimeout { get; } = new(
        "HM-4010",
        "The next hop did not answer in time",
        "The cluster or service took longer than its limit.",
        "Look at the health of the cluster and the service.",
        504);

    /// <summary>The port cannot be bound.</summary>
    public static ErrorCode PortUnavailable { get; } = new(
        "HM-4011",
        "The port cannot be bound",
        "Another process or listener has the address, or the gateway may not bind it.",
        "Free the port, or map the declared port to another address.",
        0);

    /// <summary>Too large to be sent.</summary>
    public static ErrorCode ResourceTooLarge { get; } = new(
        "HM-4901",
        "Too large to be sent",
        "What the resource becomes on a target exceeds what one message may hold (1 MiB).",
        "Split the resource.",
        0);

    /// <summary>A target refused a whole message.</summary>
    public static ErrorCode ResponseRefused { get; } = new(
        "HM-4902",
        "A target refused a whole message",
        "The target refused what it was sent without saying which part; it keeps its last good version.",
        "Look at the log of the target.",
        0);

    /// <summary>The target cannot read the type.</summary>
    public static ErrorCode WrongPayloadType { get; } = new(
        "HM-4903",
        "The target cannot read the type",
        "The target was sent a payload of another type than was announced.",
        "Bring the target and the control plane to releases that work with each other.",
        0);
}
