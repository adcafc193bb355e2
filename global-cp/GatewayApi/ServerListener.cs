using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>The listener of one server.</summary>
/// <param name="Name">Unique in the Gateway: routes name it.</param>
/// <param name="Port">Where it listens.</param>
/// <param name="Protocol">As written.</param>
/// <param name="Route">The kind of the routes that it takes.</param>
internal sealed record ServerListener(string Name, int Port, string Protocol, GatewayApiKind Route)
{
    public static ServerListener Of(GatewayServer server, int port) => (server.Protocol, ServerPolicies.TerminatesTls(server.Tls)) switch
    {
        (ServerProtocol.Passthrough, _) => Named(server, port, "TLS", GatewayApiKind.TlsRoute),
        (ServerProtocol.Tcp, true) => Named(server, port, "TLS", GatewayApiKind.TcpRoute),
        (ServerProtocol.Tcp, false) => new ServerListener($"tcp-{port}", port, "TCP", GatewayApiKind.TcpRoute),
        (_, true) => Named(server, port, "HTTPS", GatewayApiKind.HttpRoute),
        _ => Named(server, port, "HTTP", GatewayApiKind.HttpRoute),
    };

    /// <param name="hostname">Of the server.</param>
    /// <param name="tls">Null for none.</param>
    public JsonObject ToJson(string hostname, JsonObject? tls) => new JsonObject { ["name"] = Name, ["port"] = Port, ["protocol"] = Protocol }
        .With("hostname", Protocol == "TCP" ? null : hostname) // of plain TCP it is just a name
        .With("tls", tls)
        .With("allowedRoutes", new JsonObject
        {
            ["namespaces"] = new JsonObject { ["from"] = "Same" },
            ["kinds"] = new JsonArray(new JsonObject { ["group"] = GatewayApiKind.Group, ["kind"] = Route.Name }),
        });

    private static ServerListener Named(GatewayServer server, int port, string protocol, GatewayApiKind route) => new(
        ManifestNames.OfPart($"{protocol.ToLowerInvariant()}-{port}", server.Hostname, server.Hostname), port, protocol, route);
}
