using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Rules;

/// <summary>The servers of one gateway: their names, their host names, and the ports they share.</summary>
internal static class ServerRule
{
    public static IEnumerable<Violation> Check(IReadOnlyList<ServerPlace> servers) =>
        servers
            .SelectMany(CheckAlone)
            .Concat(UniqueRule.Check(servers, server => server.Name, index => servers[index].Path + ".name", "the server"))
            .Concat(CheckHosts(servers))
            .Concat(CheckPorts(servers));

    private static IEnumerable<Violation> CheckAlone(ServerPlace server) =>
        new[]
        {
            Placeholders.Check(server.Path + ".name", server.Name),
            HostRule.CheckHostname(server.Path + ".hostname", server.Hostname),
            PortRule.Check(server.Path + ".port", server.Port),
        }.OfType<Violation>();

    private static IEnumerable<Violation> CheckHosts(IReadOnlyList<ServerPlace> servers)
    {
        var first = new Dictionary<(string, int), ServerPlace>();
        foreach (var server in servers.Where(server => server.Hostname.Length > 0 && server.Port > 0))
        {
            if (!first.TryAdd((server.Hostname, server.Port), server))
            {
                var other = first[(server.Hostname, server.Port)];
                yield return new Violation(
                    server.Path + ".hostname",
                    ErrorCatalog.PortConflict,
                    $"'{server.Hostname}' at port {server.Port} is already served at {other.Path}");
            }
        }
    }

    // A listener either begins with a TLS handshake or does not.
    private static IEnumerable<Violation> CheckPorts(IReadOnlyList<ServerPlace> servers)
    {
        var first = new Dictionary<int, ServerPlace>();
        foreach (var server in servers.Where(server => server.Port > 0))
        {
            if (!first.TryAdd(server.Port, server) && first[server.Port] is var other && other.HasTls != server.HasTls)
            {
                var (own, others) = server.HasTls ? ("TLS", "plaintext") : ("plaintext", "TLS");
                yield return new Violation(
                    server.Path + ".port",
                    ErrorCatalog.PortConflict,
                    $"port {server.Port} cannot be {own} here and {others} at {other.Path}");
            }
        }
    }
}
