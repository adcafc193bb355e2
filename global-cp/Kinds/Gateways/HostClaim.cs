using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>The server that answers for a hostname at a port of one gateway: the first that claimed it.</summary>
/// <param name="Gateway">Its object.</param>
/// <param name="Server">The server in it.</param>
internal sealed record HostClaim(GatewayDeclaration Gateway, ServerDeclaration Server)
{
    /// <summary>The claim that counts at a port of a server; null when nobody claims the hostname there.</summary>
    public static HostClaim? Find(MeshView mesh, GatewayWorkload workload, string hostname, int port) =>
        Find(mesh, workload, hostname, server => server.Port == port);

    /// <summary>The claim that counts at the mesh port.</summary>
    public static HostClaim? Find(MeshView mesh, GatewayWorkload workload, MeshHop hop) =>
        Find(mesh, workload, hop.Hostname, server => server.TakesHop && server.Hop.Covers(hop));

    public bool IsHeldBy(GatewayDeclaration gateway, ServerDeclaration server) =>
        Gateway.Fqn == gateway.Fqn && Server.Path == server.Path;

    private static HostClaim? Find(MeshView mesh, GatewayWorkload workload, string hostname, Func<ServerDeclaration, bool> claims) =>
        mesh.DeclarersOf(hostname)
            .Where(gateway => gateway.Selects(workload) && Placement.IsAllowed(mesh, gateway, workload))
            .OrderBy(gateway => gateway.Order)
            .Select(gateway => (Gateway: gateway, Server: gateway.Servers.FirstOrDefault(server => server.Hostname == hostname && claims(server))))
            .Where(claim => claim.Server is not null)
            .Select(claim => new HostClaim(claim.Gateway, claim.Server!))
            .FirstOrDefault();
}
