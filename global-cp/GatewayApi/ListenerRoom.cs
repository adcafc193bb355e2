using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>The listeners that a Gateway has room for: those of the oldest claims.</summary>
internal sealed class ListenerRoom
{
    private const int MaxListeners = 64;

    private readonly HashSet<(Contracts.Resources.Fqn Gateway, string Server)> _placed;

    public ListenerRoom(MeshView mesh, GatewayDeclaration gateway, GatewayWorkload workload)
    {
        var claims =
            from other in mesh.DeclarersIn(workload.Namespace)
            where other.Selects(workload) && (other.Fqn == gateway.Fqn || Placement.IsAllowed(mesh, other, workload))
            orderby other.Order
            from server in other.Servers
            select (other.Fqn, server.Path);
        _placed = [.. claims.Take(MaxListeners)];
    }

    public bool Has(GatewayDeclaration gateway, ServerDeclaration server) => _placed.Contains((gateway.Fqn, server.Path));
}
