using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Whose failover settings count: of server, workspace and organization the nearest that has some, taken whole.</summary>
internal static class FailoverPrecedence
{
    private static readonly Effective<FailoverOrder> Default = new(FailoverOrder.Default, null);

    /// <param name="mesh">Where settings are.</param>
    /// <param name="at">A gateway object or anything above it.</param>
    /// <param name="own">What the server says; null when it says nothing.</param>
    public static Effective<FailoverOrder> Of(MeshView mesh, Fqn at, Effective<FailoverOrder>? own = null) =>
        own ?? SetAt(mesh, at.Ancestor("workspaces")) ?? SetAt(mesh, at.Ancestor("organizations")) ?? Default;

    private static Effective<FailoverOrder>? SetAt(MeshView mesh, Fqn? owner) => owner is { } fqn ? mesh.FailoverOf(fqn) : null;
}
