using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Who a namespace of a cluster belongs to.</summary>
internal static class NamespaceOwnership
{
    /// <summary>The owning workspace; null when no workspace selects the namespace.</summary>
    public static Fqn? Owner(MeshView mesh, string cluster, string @namespace) => Claim(mesh, cluster, @namespace)?.Order.Fqn;

    /// <summary>
    /// The claim that wins; null when there is none. Between tenants the first wins, inside a tenant the most specific selector, and of equal
    /// ones the older.
    /// </summary>
    public static NamespaceClaim? Claim(MeshView mesh, string cluster, string @namespace) =>
        mesh.Once(new Question(cluster, @namespace), question => FindClaim(mesh, question.Cluster, question.Namespace));

    private static NamespaceClaim? FindClaim(MeshView mesh, string cluster, string @namespace)
    {
        NamespaceClaim[] claims =
        [
            .. mesh.WorkspacesAround(@namespace)
                .Where(claim => claim.Covers(cluster, @namespace) && CanOwn(mesh, claim.Order.Fqn.Ancestor("organizations")!.Value, cluster, @namespace)),
        ];
        if (claims.Length == 0)
        {
            return null;
        }

        var tenant = TenantOf(claims.MinBy(claim => claim.Order)!);
        return claims
            .Where(claim => TenantOf(claim) == tenant)
            .OrderByDescending(claim => claim.SpecificityFor(cluster, @namespace))
            .ThenBy(claim => claim.Order)
            .First();
    }

    // Clusters are an organization's: what another one selects by '*' is not in this one.
    private static bool CanOwn(MeshView mesh, Fqn organization, string cluster, string @namespace) =>
        mesh.Cluster(organization.Child("clusters", cluster)) is not null && !mesh.IsSystemNamespace(organization, @namespace);

    private static Fqn? TenantOf(NamespaceClaim claim) => claim.Order.Fqn.Ancestor("tenants");

    private readonly record struct Question(string Cluster, string Namespace);
}
