using HybridMesh.Contracts.Kinds.Gateways.EgressGateways;
using HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;
using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;
using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Kinds.Tenancy.Organizations;
using HybridMesh.Contracts.Kinds.Tenancy.OrganizationSettings;
using HybridMesh.Contracts.Kinds.Tenancy.Tenants;
using HybridMesh.Contracts.Kinds.Tenancy.TenantSettings;
using HybridMesh.Contracts.Kinds.Tenancy.Workspaces;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Kinds;

/// <summary>All kinds, one line each, parents before children: the order in which a set of documents is applied.</summary>
public static class KindCatalog
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<KindDescriptor> All { get; } =
    [
        OrganizationKind.Descriptor,
        OrganizationSettingKind.Descriptor,
        ClusterKind.Descriptor,
        TenantKind.Descriptor,
        TenantSettingKind.Descriptor,
        WorkspaceKind.Descriptor,
        WorkspaceSettingKind.Descriptor,
        SharedGatewayReferenceGrantKind.Descriptor,
        GatewayGroupKind.Descriptor,
        GatewayKind.Descriptor,
        IngressGatewayKind.Descriptor,
        Tier1GatewayKind.Descriptor,
        EgressGatewayKind.Descriptor,
    ];

    /// <summary>The kind with an <see cref="KindDescriptor.Id"/> such as <c>gateway/Tier1Gateway</c>; null when there is none.</summary>
    public static KindDescriptor? FindById(string id) => All.FirstOrDefault(kind => kind.Id == id);

    /// <summary>The kind of a document, whichever family its apiVersion is of; null when there is none.</summary>
    public static KindDescriptor? Find(string apiVersion, string kind) =>
        ApiVersions.TryParse(apiVersion, out var area, out var isSupported) && isSupported ? FindById($"{area}/{kind}") : null;

    /// <summary>The kind whose objects an FQN names; null when the collections of the FQN are not a path of the hierarchy.</summary>
    public static KindDescriptor? ForFqn(Fqn fqn)
    {
        var parent = fqn.Parent;
        var kind = All.FirstOrDefault(kind => kind.Collection == fqn.Collection && kind.Parent == parent?.Collection);
        return kind is not null && (parent is null || ForFqn(parent.Value) is not null) ? kind : null;
    }

    /// <summary>
    /// The kind and the parent of the collection at a path such as <c>organizations/acme/tenants</c>; null when it is not a path of the
    /// hierarchy. The parent is null for the root collection.
    /// </summary>
    public static (KindDescriptor Kind, Fqn? Parent)? ForCollection(string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 0)
        {
            var root = All.FirstOrDefault(kind => kind.Parent is null && kind.Collection == path);
            return root is null ? null : (root, null);
        }

        if (!Fqn.TryParse(path[..slash], null, out var parent) || ForFqn(parent) is not { } parentKind)
        {
            return null;
        }

        var found = All.FirstOrDefault(kind => kind.Parent == parentKind.Collection && kind.Collection == path[(slash + 1)..]);
        return found is null ? null : (found, parent);
    }

    /// <summary>
    /// The kind a person names on a command line: by kind, collection, id or short name, in any case, in singular or plural; null when
    /// there is none or the name fits several.
    /// </summary>
    public static KindDescriptor? FindByName(string name)
    {
        var matches = All.Where(kind => NamesOf(kind).Contains(name, StringComparer.OrdinalIgnoreCase)).Take(2).ToList();
        return matches.Count == 1 ? matches[0] : null;
    }

    /// <summary>The kinds whose parent is <paramref name="kind"/>, in the order of <see cref="All"/>.</summary>
    public static IEnumerable<KindDescriptor> ChildrenOf(KindDescriptor kind) => All.Where(child => child.Parent == kind.Collection);

    /// <summary>The kind of a collection that can be a parent: such collections are unique.</summary>
    /// <exception cref="KeyNotFoundException">No kind has the collection.</exception>
    public static KindDescriptor OfCollection(string collection) =>
        All.FirstOrDefault(kind => kind.Collection == collection)
        ?? throw new KeyNotFoundException($"no kind has the collection '{collection}'");

    private static IEnumerable<string> NamesOf(KindDescriptor kind) =>
        [kind.Kind, kind.Kind + "s", kind.Collection, kind.Collection.TrimEnd('s'), kind.Id, .. kind.ShortNames];
}
