using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Rules;

/// <summary>Servers for workloads of the mesh that do not reach the clusters which serve a host name.</summary>
internal static class TransitRule
{
    /// <summary>The host names of servers of one sort in one gateway, by the path of the server.</summary>
    public static IEnumerable<Violation> Check(IReadOnlyList<(string Path, string Hostname)> servers) =>
        servers
            .Where(server => server.Hostname.StartsWith('*'))
            .Select(server => new Violation($"{server.Path}.hostname", ErrorCatalog.InvalidHost, "workloads of the mesh call exact host names: no wildcard"))
            .Concat(UniqueRule.Check(servers, server => server.Hostname, index => $"{servers[index].Path}.hostname", "the host name"));
}
