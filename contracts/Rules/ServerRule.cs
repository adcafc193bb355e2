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
            .Concat(CheckPassthrough(servers))
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

    // Whoever has the certificate of a host has it for all ports, and clients reuse connections between them.
    private static IEnumerable<Violation> CheckPassthrough(IReadOnlyList<ServerPlace> servers) =>
        from server in servers
        where server.Carries is ServerCarries.Passthrough && server.Hostname.Length > 0
        let opened = servers.FirstOrDefault(other => other.Terminates && other.Hostname == server.Hostname)
        where opened is not null
        select new Violation(
            server.Path + ".hostname",
            ErrorCatalog.Contradiction,
            $"TLS for '{server.Hostname}' cannot pass through here and be terminated at {opened.Path}");

    // A listener either begins with a TLS handshake or does not, and without one only HTTP says which host is meant.
    private static IEnumerable<Violation> CheckPorts(IReadOnlyList<ServerPlace> servers)
    {
        var first = new Dictionary<int, ServerPlace>();
        foreach (var server in servers.Where(server => server.Port > 0))
        {
            if (!first.TryAdd(server.Port, server) && Conflict(server, first[server.Port]) is { } problem)
            {
                yield return new Violation(server.Path + ".port", ErrorCatalog.PortConflict, problem);
            }
        }
    }

    private static string? Conflict(ServerPlace server, ServerPlace other) => (server, other) switch
    {
        _ when server.HasTls != other.HasTls => $"port {server.Port} cannot be {Security(server)} here and {Security(other)} at {other.Path}",
        { server.HasTls: true } => null,
        _ when server.Carries is ServerCarries.Tcp || other.Carries is ServerCarries.Tcp =>
            $"port {server.Port} cannot be shared with {other.Path}: without TLS nothing tells TCP apart from what else comes to the port",
        _ => null,
    };

    private static string Security(ServerPlace server) => server.HasTls ? "TLS" : "plaintext";
}
