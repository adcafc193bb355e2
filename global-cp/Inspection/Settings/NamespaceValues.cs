using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Analysis.Namespaces;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Inspection.Settings;

/// <summary>Whose the namespaces are that a workspace or group selects, as far as they are known or named one by one.</summary>
internal static class NamespaceValues
{
    private const int MaxNamespaces = 5000;

    /// <summary>None for what selects no namespaces.</summary>
    public static IEnumerable<SettingValue> Of(MeshModel model, MeshView mesh, Fqn fqn)
    {
        if (mesh.NamespacesOf(fqn) is not { } claim)
        {
            return [];
        }

        var known = new KnownNamespaces(model);
        var organization = fqn.Ancestor("organizations")!.Value;
        return claim.Patterns
            .SelectMany(pattern => known.Matching(organization, pattern).Concat(Named(pattern)))
            .Distinct()
            .Order()
            .Take(MaxNamespaces)
            .Select(place => ToValue(mesh, claim, place.Cluster, place.Namespace));
    }

    private static IEnumerable<(string Cluster, string Namespace)> Named(NamespacePattern pattern) =>
        pattern is { NamesOneNamespace: true, Cluster: not "*" } ? [(pattern.Cluster, pattern.Namespace)] : [];

    // The value is the owner; another tenant's stays unnamed.
    private static SettingValue ToValue(MeshView mesh, NamespaceClaim claim, string cluster, string @namespace)
    {
        var path = $"namespaces[{cluster}/{@namespace}]";
        var fqn = claim.Order.Fqn;
        var workspace = fqn.Ancestor("workspaces")!.Value;
        return NamespaceOwnership.Claim(mesh, cluster, @namespace) switch
        {
            { } winner when winner.Order.Fqn == workspace => ToValue(path, claim, cluster, @namespace), // a group takes part of what the workspace owns
            { } winner when winner.Order.Fqn.Ancestor("tenants") == fqn.Ancestor("tenants") => ToValue(path, winner, cluster, @namespace),
            null => new SettingValue(path, "outside the workspace", null),
            _ => new SettingValue(path, "claimed elsewhere", null),
        };
    }

    private static SettingValue ToValue(string path, NamespaceClaim winner, string cluster, string @namespace) =>
        new(path, winner.Order.Fqn.Value, new Origin(winner.Order.Fqn, winner.PlaceFor(cluster, @namespace)!));
}
