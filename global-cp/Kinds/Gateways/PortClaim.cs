using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Which servers may share a port of an Istio gateway: in the order of their claims, of whichever object, each with all before it.</summary>
internal static class PortClaim
{
    // Policies of Istio name hosts and ports. On connections that carry no HTTP only the port counts, and a denial of requests denies them all.
    private const ServerDemands DeniedByPort = ServerDemands.Tokens | ServerDemands.Rules;

    /// <summary>True when the server may share the port with those that claimed it before; otherwise adds a finding.</summary>
    public static bool Holds(MeshView mesh, UnitDraft output, GatewayWorkload workload, GatewayDeclaration gateway, ServerDeclaration server, int port)
    {
        var holders = new List<HostClaim>();
        foreach (var claim in Claims(mesh, workload, gateway, port))
        {
            var conflict = holders.Find(holder => !AreShareable(holder.Server, claim.Server));
            if (claim.IsHeldBy(gateway, server))
            {
                return conflict is null || Refuse(output, gateway, server, port, conflict);
            }

            holders.AddRange(conflict is null ? [claim] : []);
        }

        return true;
    }

    private static bool AreShareable(ServerDeclaration one, ServerDeclaration other) => (one.Family, other.Family) switch
    {
        (PortFamily.Http, PortFamily.Http) => true,
        (PortFamily.Tls, PortFamily.Tls) => !AreDenied(one, other) && !AreDenied(other, one),
        _ => false,
    };

    private static bool AreDenied(ServerDeclaration streams, ServerDeclaration requests) =>
        streams.IsStream && (requests.Demands & DeniedByPort) != 0;

    private static IEnumerable<HostClaim> Claims(MeshView mesh, GatewayWorkload workload, GatewayDeclaration gateway, int port) =>
        from other in mesh.DeclarersIn(workload.Namespace)
        where other.Selects(workload) && (other.Fqn == gateway.Fqn || Placement.IsAllowed(mesh, other, workload))
        orderby other.Order
        from server in other.Servers
        where server.Port == port
        select new HostClaim(other, server);

    private static bool Refuse(UnitDraft output, GatewayDeclaration gateway, ServerDeclaration server, int port, HostClaim holder)
    {
        var place = holder.Gateway.Tenant == gateway.Tenant ? $"by {holder.Server.Path} of {holder.Gateway.Fqn}" : "elsewhere";
        var reason = (server.Family, holder.Server.Family) is (PortFamily.Tls, PortFamily.Tls)
            ? ", and policies on requests would close the port for streams"
            : "";
        output.AddFinding(
            ErrorCatalog.PortInUse, $"{server.Path}.port", $"port {port} is used for {NameOf(holder.Server.Family)} {place}{reason}");
        return false;
    }

    private static string NameOf(PortFamily family) => family switch
    {
        PortFamily.Tls => "TLS",
        PortFamily.Tcp => "TCP",
        _ => "plaintext HTTP",
    };
}
