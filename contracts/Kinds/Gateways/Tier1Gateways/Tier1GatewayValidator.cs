using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

internal static class Tier1GatewayValidator
{
    public static IEnumerable<Violation> Validate(Tier1Gateway spec)
    {
        var servers = spec.ExternalServers;
        ServerPlace[] places =
        [
            .. servers.Select((server, index) =>
                new ServerPlace(PathOf(index), server.Name, server.Hostname, server.Port, TlsRule.Terminates(server.Tls))),
            .. spec.PassthroughServers.Select((server, index) =>
                new ServerPlace($"spec.passthroughServers[{index}]", server.Name, server.Hostname, server.Port, false, ServerCarries.Passthrough)),
            .. spec.TcpExternalServers.Select((server, index) => new ServerPlace(
                $"spec.tcpExternalServers[{index}]", server.Name, server.Hostname, server.Port, TlsRule.Terminates(server.Tls), ServerCarries.Tcp)),
            .. spec.InternalServers.Select((server, index) => new ServerPlace($"spec.internalServers[{index}]", server.Name, server.Hostname, 0, false)),
            .. spec.TcpInternalServers.Select((server, index) =>
                new ServerPlace($"spec.tcpInternalServers[{index}]", server.Name, server.Hostname, 0, false, ServerCarries.Tcp)),
        ];
        return SelectorRule.Check("spec.workloadSelector", spec.WorkloadSelector)
            .Concat(ServerRule.Check(places))
            .Concat(servers.SelectMany((server, index) => CheckServer(PathOf(index), server)))
            .Concat(spec.PassthroughServers.SelectMany((server, index) => ClusterRule.Check($"spec.passthroughServers[{index}].clusters", server.Clusters)))
            .Concat(spec.TcpExternalServers.SelectMany((server, index) => CheckTcp($"spec.tcpExternalServers[{index}]", server)))
            .Concat(spec.InternalServers.SelectMany((server, index) => CheckInternal($"spec.internalServers[{index}]", server)))
            .Concat(spec.TcpInternalServers.SelectMany((server, index) => ClusterRule.Check($"spec.tcpInternalServers[{index}].clusters", server.Clusters)))
            .Concat(TransitRule.Check([.. spec.InternalServers.Select((server, index) => ($"spec.internalServers[{index}]", server.Hostname))]))
            .Concat(TransitRule.Check([.. spec.TcpInternalServers.Select((server, index) => ($"spec.tcpInternalServers[{index}]", server.Hostname))]));
    }

    private static IEnumerable<Violation> CheckServer(string path, Tier1ExternalServer server) =>
        CheckRedirect(path, server)
            .Concat(ClusterRule.Check($"{path}.clusters", server.Clusters))
            .Concat(TlsRule.Check($"{path}.tls", server.Tls))
            .Concat(HttpRule.Check($"{path}.redirect", server.Redirect))
            .Concat(AccessRule.Check(path, server.Authentication, server.Authorization))
            .Concat(RateLimitRules.Check($"{path}.rateLimiting", server.RateLimiting));

    private static IEnumerable<Violation> CheckInternal(string path, Tier1InternalServer server) =>
        ClusterRule.Check($"{path}.clusters", server.Clusters)
            .Concat(AccessRule.Check(path, server.Authentication, server.Authorization, isInternal: true));

    private static IEnumerable<Violation> CheckTcp(string path, Tier1TcpServer server) =>
        TlsRule.Check($"{path}.tls", server.Tls)
            .Concat(ClusterRule.Check($"{path}.clusters", server.Clusters))
            .Concat(server.Hostname.StartsWith('*')
                ? [new Violation($"{path}.hostname", ErrorCatalog.InvalidHost, "a TCP server has one host name: no wildcard")]
                : []);

    private static IEnumerable<Violation> CheckRedirect(string path, Tier1ExternalServer server)
    {
        if (server.Redirect is not null && server.Clusters.Count > 0)
        {
            yield return new Violation($"{path}.redirect", ErrorCatalog.ExcludedField, "a server either redirects or has clusters, not both");
        }
    }

    private static string PathOf(int index) => $"spec.externalServers[{index}]";
}
