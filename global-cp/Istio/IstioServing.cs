using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Istio.Egress;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>Opens the ports of the servers of one gateway object: their own, and the mesh port for what comes from other clusters.</summary>
internal sealed class IstioServing(TranslationScope scope, IstioOutput output, IstioServers servers, MeshPeerPolicy peers, EgressPolicy egress)
{
    private string Namespace => scope.Target.Namespace;

    /// <summary>What a server answers, with findings for what it does not.</summary>
    public IEnumerable<ServingHost> Serve(GatewayServer server, ServerDeclaration declaration)
    {
        ServerFindings.ReportDemands(scope.Mesh, output, server, declaration, scope.Target);
        MeshHop[] hops = [.. Hops(declaration).Where(hop => ServerExposure.HoldsHop(scope.Mesh, output, scope.Target, scope.Gateway, declaration, hop))];
        int? port = server.Port is { } own && HoldsPort(server, declaration, own) ? own : null;
        return declaration switch
        {
            _ when !Exposure.IsExposed(scope.Mesh, declaration, scope.Target) => [],
            { IsEgress: true } => Egress(server, declaration, hops),
            { IsStream: true } => Connections(server, declaration, port, hops),
            _ => Requests(server, declaration, port, hops),
        };
    }

    // On the way to other clusters all ports that these have.
    private IEnumerable<MeshHop> Hops(ServerDeclaration declaration) => declaration is { IsTransit: true, Hop.Kind: MeshHopKind.Tcp }
        ? ClientSites.TcpHops(scope.Mesh, scope.Gateway.Tenant, declaration.Hostname)
        : [declaration.Hop];

    private ServingHost[] Egress(GatewayServer server, ServerDeclaration declaration, MeshHop[] hops) =>
        hops.Length > 0 && EgressServing.TryOpen(scope, server, declaration, servers, egress) ? [new ServingHost(server, [MeshPort.Number])] : [];

    private ServingHost[] Requests(GatewayServer server, ServerDeclaration declaration, int? port, MeshHop[] hops)
    {
        var ports = new List<int>();
        if (port is { } own)
        {
            servers.Add(own, TlsOf(server), declaration.Hostname);
            ports.Add(own);
        }

        foreach (var hop in hops)
        {
            if (IstioMeshPort.PeersOf(scope, declaration, hop) is { } callers)
            {
                Open(hop, callers);
                ports.Add(MeshPort.Number);
            }
        }

        return ports.Count > 0 ? [new ServingHost(server, ports)] : [];
    }

    private List<ServingHost> Connections(GatewayServer server, ServerDeclaration declaration, int? port, MeshHop[] hops)
    {
        var serving = new List<ServingHost>();
        if (port is { } own && Destinations(server, declaration.Hop) is { } destinations)
        {
            var passesThrough = server.Protocol is ServerProtocol.Passthrough;
            servers.AddStream(own, TlsOf(server), server.Hostname, passesThrough);
            serving.Add(new ServingHost(server, [own]) { Destinations = destinations, PassesThrough = passesThrough });
        }

        foreach (var hop in hops)
        {
            if (IstioMeshPort.PeersOf(scope, declaration, hop) is { } callers && Destinations(server, hop) is { } inside)
            {
                Open(hop, callers);
                serving.Add(new ServingHost(server, [MeshPort.Number]) { Hostname = HopNames.Of(hop), Destinations = inside });
            }
        }

        return serving;
    }

    private void Open(MeshHop hop, string[] callers)
    {
        servers.AddMesh(hop, callers.Length == 0 ? null : IstioTls.Mesh());
        if (callers.Length > 0)
        {
            peers.Allow(hop, callers);
        }
    }

    private JsonArray? Destinations(GatewayServer server, MeshHop hop) => new IstioRoutes(scope, output).ToDestinations(server, hop);

    private JsonObject? TlsOf(GatewayServer server) =>
        ServerPolicies.TerminatesTls(server.Tls) ? IstioTls.Of(server.Tls!, Namespace) : null;

    private bool HoldsPort(GatewayServer server, ServerDeclaration declaration, int port) =>
        ServerExposure.HoldsHost(scope.Mesh, output, scope.Target, scope.Gateway, declaration, port)
        && PortClaim.Holds(scope.Mesh, output, scope.Target, scope.Gateway, declaration, port)
        && HoldsSecret(server);

    private bool HoldsSecret(GatewayServer server)
    {
        if (!ServerPolicies.TerminatesTls(server.Tls) || server.Tls!.SecretName is not { } secret || IstioTls.SecretIn(Namespace, secret) is not null)
        {
            return true;
        }

        output.AddFinding(
            ErrorCatalog.CertificateMissing,
            $"{server.Path}.tls.secretName",
            $"Istio gives a gateway secrets of its own namespace '{Namespace}' only, not '{secret}', so port {server.Port} is not served");
        return false;
    }
}
