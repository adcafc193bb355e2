using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis.Namespaces;

/// <summary>What there is to say of the namespaces that a workspace or group selects.</summary>
internal sealed class ClaimFindings(MeshModel model, KnownNamespaces known)
{
    private readonly MeshView _mesh = new(model);

    public IEnumerable<Finding> Of(Fqn fqn)
    {
        var claim = model.Claims[fqn];
        var workspace = fqn.Parent is { Collection: "workspaces" } parent ? model.Claims.GetValueOrDefault(parent) : null;
        return claim.Patterns
            .SelectMany((pattern, index) => OfPattern(claim, workspace, pattern, $"spec.namespaceSelector.names[{index}]"))
            .Concat(workspace is not null && !claim.Patterns.Any(pattern => workspace.Patterns.Any(other => other.Overlaps(pattern)))
                ? [new Finding(ErrorCatalog.GroupOutsideWorkspace, fqn, "spec.namespaceSelector", "the workspace selects none of these namespaces", null)]
                : []);
    }

    private IEnumerable<Finding> OfPattern(NamespaceClaim claim, NamespaceClaim? workspace, NamespacePattern pattern, string path)
    {
        var fqn = claim.Order.Fqn;
        var organization = fqn.Ancestor("organizations")!.Value;
        if (pattern.Cluster != "*" && organization.Child("clusters", pattern.Cluster) is var cluster && !model.Clusters.ContainsKey(cluster))
        {
            return [new Finding(ErrorCatalog.MissingCluster, fqn, path, $"there is no cluster '{pattern.Cluster}'", null) { About = cluster }];
        }

        if (workspace is not null && !workspace.Patterns.Any(other => other.Contains(pattern)))
        {
            return [new Finding(ErrorCatalog.SelectorBeyondWorkspace, fqn, path, $"the workspace does not select all of '{pattern}'", null) { About = workspace.Order.Fqn }];
        }

        if (pattern.NamesOneNamespace && _mesh.IsSystemNamespace(organization, pattern.Namespace))
        {
            return [new Finding(ErrorCatalog.SystemNamespace, fqn, path, $"'{pattern.Namespace}' is a system namespace of the organization", null) { About = organization }];
        }

        var places = known.Matching(organization, pattern).ToList();
        if (places.Count == 0)
        {
            return known.IsReported(pattern)
                ? [new Finding(ErrorCatalog.NamespaceNotReported, fqn, path, $"no namespace that is known matches '{pattern}'", null)]
                : [];
        }

        return workspace is null ? Lost(claim, pattern, places, path) : [];
    }

    // One finding per pattern and sort, with one namespace as an example.
    private IEnumerable<Finding> Lost(
        NamespaceClaim claim, NamespacePattern pattern, List<(string Cluster, string Namespace)> places, string path) =>
        from place in places
        where claim.PlaceFor(place.Cluster, place.Namespace) == path // another pattern of its own may be the one that counts
        let winner = NamespaceOwnership.Claim(_mesh, place.Cluster, place.Namespace)
        where winner is not null // else the cluster is of another organization
        where winner.Order.Fqn != claim.Order.Fqn
        group (place, winner) by Judge(claim, winner, pattern, place) into lost
        let first = lost.First()
        let name = $"namespace '{first.place.Namespace}' of cluster '{first.place.Cluster}'"
        let more = lost.Count() > 1 ? $", and {lost.Count() - 1} more like it" : ""
        select new Finding(
            lost.Key,
            claim.Order.Fqn,
            path,
            IsOwnTenant(claim, first.winner) ? $"{name} belongs to {first.winner.Order.Fqn}{more}" : $"{name} is claimed elsewhere{more}",
            null);

    private static ErrorCode Judge(NamespaceClaim claim, NamespaceClaim winner, NamespacePattern pattern, (string Cluster, string Namespace) place) =>
        IsOwnTenant(claim, winner) && winner.SpecificityFor(place.Cluster, place.Namespace) > pattern.Specificity
            ? ErrorCatalog.NamespaceOvertaken
            : ErrorCatalog.NamespaceClaimedElsewhere;

    private static bool IsOwnTenant(NamespaceClaim claim, NamespaceClaim winner) =>
        claim.Order.Fqn.Ancestor("tenants") == winner.Order.Fqn.Ancestor("tenants");
}
