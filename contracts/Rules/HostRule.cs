using System.Text.RegularExpressions;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>Host names of servers, and services as <c>namespace/fqdn</c>.</summary>
internal static partial class HostRule
{
    private const int MaxLength = 253;
    private const string ReservedDomain = "hybridmesh.internal";

    /// <summary>The violation of a host name that clients use: a DNS name in lower case, <c>*.</c> allowed in front; null when it is one.</summary>
    public static Violation? CheckHostname(string path, string host)
    {
        if (host == ReservedDomain || host.EndsWith($".{ReservedDomain}", StringComparison.Ordinal))
        {
            return new Violation(path, ErrorCatalog.ReservedDomain, $"'{ScalarNode.Shorten(host)}' is in the domain '{ReservedDomain}', which is reserved");
        }

        if (host.Length == 0 || IsHost(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host))
        {
            return null;
        }

        return Placeholders.Check(path, host) ?? new Violation(path, ErrorCatalog.InvalidHost, Explain(host));
    }

    /// <summary>The violation of the name of a Kubernetes object that may have dots; null when it is one.</summary>
    public static Violation? CheckName(string path, string name) =>
        name.Length == 0 || (name.Length <= MaxLength && name.Split('.').All(NameRule.IsName))
            ? null
            : Placeholders.Check(path, name)
                ?? new Violation(path, ErrorCatalog.InvalidName, $"'{ScalarNode.Shorten(name)}' is not a name: lower-case letters, digits, '-' and '.'");

    /// <summary>The violation of a service; null when it is <c>namespace/fqdn</c>.</summary>
    public static Violation? CheckService(string path, string service)
    {
        var parts = service.Split('/');
        if (service.Length == 0 || (parts.Length == 2 && NameRule.IsName(parts[0]) && IsHost(parts[1])))
        {
            return null;
        }

        return Placeholders.Check(path, service)
            ?? new Violation(
                path,
                ErrorCatalog.InvalidHost,
                $"'{ScalarNode.Shorten(service)}' is not a service: the form is namespace/fqdn{Corrected(service)}");
    }

    private static bool IsHost(string host) => host.Length <= MaxLength && Host().IsMatch(host);

    private static string Explain(string host)
    {
        var stripped = host.Trim('"', '\'', ' ').ToLowerInvariant();
        var withoutPort = stripped.Split(':')[0];
        var advice = (stripped != host && IsHost(stripped), withoutPort != stripped && IsHost(withoutPort)) switch
        {
            (true, _) => $"; write '{stripped}'",
            (_, true) => $"; write '{withoutPort}' and the port in 'port'",
            _ => "",
        };
        return $"'{ScalarNode.Shorten(host)}' is not a host name: a DNS name in lower case, '*.' allowed in front{advice}";
    }

    // cart.shop.svc.cluster.local says its namespace itself; quotes inside a value are a slip.
    private static string Corrected(string service)
    {
        var stripped = service.Trim('"', '\'', ' ').Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        var labels = stripped.Split('.');
        var isKubernetes = labels.Length > 2 && labels[2] == "svc" && !stripped.Contains('/', StringComparison.Ordinal);
        var corrected = isKubernetes ? $"{labels[1]}/{stripped}" : stripped;
        return corrected != service && CheckService("", corrected) is null ? $"; write '{corrected}'" : ", such as shop/cart.shop.svc.cluster.local";
    }

    [GeneratedRegex(@"\A[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*\z")]
    private static partial Regex Host();
}
