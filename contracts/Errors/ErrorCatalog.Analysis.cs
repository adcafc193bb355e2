namespace HybridMesh.Contracts.Errors;

/// <content>HM-5027 to HM-5040: what analysis says by looking at several resources, at what agents report, or at the clock.</content>
public static partial class ErrorCatalog
{
    /// <summary>The rule is never reached.</summary>
    public static ErrorCode RuleUnreachable { get; } = new(
        "HM-5027",
        "The rule is never reached",
        "An earlier rule of the server takes every request that this one could match.",
        "Move the rule up, narrow the earlier one, or remove it.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>No edge routes to the host name.</summary>
    public static ErrorCode HostnameNotRouted { get; } = new(
        "HM-5028",
        "No edge routes to the host name",
        "No tier-1 gateway of the tenant that has joined routes the host name to this cluster, so requests come only from inside.",
        "Nothing, if the host name is not meant for the edge; else add it to a gateway there.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>The port is not on the Service of the gateway.</summary>
    public static ErrorCode PortNotOnService { get; } = new(
        "HM-5029",
        "The port is not on the Service of the gateway",
        "The agent reports the ports of the gateway's Service, and the port of the server is not among them.",
        "Add the port to the Service of the gateway, or use one that it has.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>Two gateway objects use the certificate on one port.</summary>
    public static ErrorCode CertificateShared { get; } = new(
        "HM-5030",
        "Two gateway objects use the certificate on one port",
        "On an Istio gateway servers of several objects have the same certificate: a browser may use the connection of one host name for another and get 404.",
        "Put the host names in one gateway object, or give each a certificate of its own.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>A part of the selector is outside the workspace.</summary>
    public static ErrorCode SelectorBeyondWorkspace { get; } = new(
        "HM-5031",
        "A part of the selector is outside the workspace",
        "The selector of the group covers namespaces that the selector of its workspace does not; there the group has no effect.",
        "Narrow the selector of the group, or widen that of the workspace.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The selector matches no namespace yet.</summary>
    public static ErrorCode NamespaceNotReported { get; } = new(
        "HM-5032",
        "The selector matches no namespace yet",
        "No agent reports a namespace that the selector matches, and no gateway has joined in one.",
        "Nothing, if the namespace comes later; else correct the selector.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>The certificate expires soon.</summary>
    public static ErrorCode CertificateExpiring { get; } = new(
        "HM-5033",
        "The certificate expires soon",
        "The certificate of the server expires within 30 days.",
        "Renew the certificate.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>The certificate has expired.</summary>
    public static ErrorCode CertificateExpired { get; } = new(
        "HM-5034",
        "The certificate has expired",
        "Clients refuse the server since its certificate has expired.",
        "Renew the certificate.",
        0);

    /// <summary>Another workspace has namespaces of the selector.</summary>
    public static ErrorCode NamespaceOvertaken { get; } = new(
        "HM-5035",
        "Another workspace has namespaces of the selector",
        "A namespace that the selector matches belongs to another workspace of the tenant, whose selector is more specific.",
        "Nothing, if that is meant; else narrow the selector of the other workspace.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>The grant has no effect.</summary>
    public static ErrorCode GrantWithoutEffect { get; } = new(
        "HM-5036",
        "The grant has no effect",
        "No gateway of the workspace is selected, or nobody can make use of it.",
        "Correct the selectors, or the FQN that the grant is for.",
        0)
    {
        Severity = Severity.Warning,
    };

    /// <summary>Nobody uses the grant.</summary>
    public static ErrorCode GrantUnused { get; } = new(
        "HM-5037",
        "Nobody uses the grant",
        "No gateway object of those that the grant is for selects a gateway that it shares.",
        "Nothing, if one comes later; else remove the grant.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>The namespace belongs to the platform.</summary>
    public static ErrorCode SystemNamespace { get; } = new(
        "HM-5038",
        "The namespace belongs to the platform",
        "The organization lists it in systemNamespaces, so no workspace owns it.",
        "Choose another namespace.",
        0);

    /// <summary>The namespace is the cluster's own.</summary>
    public static ErrorCode NamespaceNotShared { get; } = new(
        "HM-5039",
        "The namespace is the cluster's own",
        "By namespaceScope of the Cluster it is another namespace than those of its name elsewhere, so services of one are not those of the other.",
        "Nothing, if that is meant; else make it an exception, or the scope GLOBAL.",
        0)
    {
        Severity = Severity.Information,
    };

    /// <summary>The service has no such port.</summary>
    public static ErrorCode ServicePortMissing { get; } = new(
        "HM-5040",
        "The service has no such port",
        "A route names a port that the service in the gateway's cluster does not have, so requests for it fail there.",
        "Correct the port, or add it to the service.",
        0)
    {
        Severity = Severity.Warning,
    };
}
