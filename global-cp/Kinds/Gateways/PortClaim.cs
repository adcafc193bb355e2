using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What a port of one gateway carries is decided by the server that claimed it first, of whichever object.</summary>
internal static class PortClaim
{
    /// <summary>True when the server may share the port with those that claimed it before; otherwise adds a finding.</summary>
    public static bool Holds(MeshView mesh, UnitDraft output, GatewayWorkload workload, GatewayDeclaration gateway, ServerDeclaration server, int port)
    {
        if (First(mesh, workload, gateway, port) is not { } first || IsShared(gateway, server, first))
        {
            return true;
        }

        var holder = first.Gateway.Tenant == gateway.Tenant ? $"by {first.Server.Path} of {first.Gateway.Fqn}" : "elsewhere";
        output.AddFinding(ErrorCatalog.PortInUse, $"{server.Path}.port", $"port {port} is used for {NameOf(first.Server.Family)} {holder}");
        return false;
    }

    private static bool IsShared(GatewayDeclaration gateway, ServerDeclaration server, HostClaim first) =>
        first.IsHeldBy(gateway, server) || (first.Server.Family == server.Family && server.Family is not PortFamily.Tcp);

    private static HostClaim? First(MeshView mesh, GatewayWorkload workload, GatewayDeclaration gateway, int port)
    {
        var claims =
            from other in mesh.DeclarersIn(workload.Namespace)
            where other.Selects(workload) && (other.Fqn == gateway.Fqn || Placement.IsAllowed(mesh, other, workload))
            orderby other.Order
            from server in other.Servers
            where server.Ports.Contains(port)
            select new HostClaim(other, server);
        return claims.FirstOrDefault();
    }

    private static string NameOf(PortFamily family) => family switch
    {
        PortFamily.Tls => "TLS",
        PortFamily.Tcp => "TCP",
        _ => "plaintext HTTP",
    };
}
