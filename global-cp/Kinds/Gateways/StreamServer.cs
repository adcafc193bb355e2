using HybridMesh.Contracts.Fields.Tls;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Servers that forward connections, in the one form for all kinds.</summary>
internal static class StreamServer
{
    public static GatewayServer Passthrough(string path, string hostname, int port, RuleAction? route) =>
        Of(path, hostname, port, route, ServerProtocol.Passthrough, null);

    public static GatewayServer Tcp(string path, string hostname, int? port, RuleAction? route, ServerTlsSettings? tls) =>
        Of(path, hostname, port, route, ServerProtocol.Tcp, tls);

    private static GatewayServer Of(
        string path, string hostname, int? port, RuleAction? route, ServerProtocol protocol, ServerTlsSettings? tls) => new()
        {
            Path = path,
            Hostname = hostname.ToLowerInvariant(),
            Port = port,
            Tls = tls,
            Protocol = protocol,
            Rules = [new ServerRule(route)],
        };
}
