using System.Collections.Immutable;
using HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;
using HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Kinds.Tenancy.Organizations;
using HybridMesh.Contracts.Kinds.Tenancy.OrganizationSettings;
using HybridMesh.Contracts.Kinds.Tenancy.Workspaces;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Kinds;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>The facts that follow from one resource alone; each null when its kind has no such fact.</summary>
internal sealed record ResourceFacts(GatewayDeclaration? Declaration, NamespaceClaim? Claim, ClusterFacts? Cluster)
{
    public static ResourceFacts None { get; } = new(null, null, null);

    public bool IsWorkspace { get; private init; }

    /// <summary>Of settings.</summary>
    public SettingFacts? Setting { get; private init; }

    /// <summary>Of organizations.</summary>
    public OrganizationFacts? Organization { get; private init; }

    /// <summary>Of grants.</summary>
    public GatewayGrant? Grant { get; private init; }

    public static ResourceFacts Of(Resource? resource) => resource?.Spec switch
    {
        null => None,
        Organization organization => None with
        {
            Organization = new OrganizationFacts(organization.SystemNamespaces.ToImmutableSortedSet(StringComparer.Ordinal)),
        },
        Workspace workspace => new ResourceFacts(null, ToClaim(resource, workspace.NamespaceSelector.Names, workspace.Privileged), null)
        {
            IsWorkspace = true,
        },
        GatewayGroup group => new ResourceFacts(null, ToClaim(resource, group.NamespaceSelector.Names, false), null),
        Cluster cluster => new ResourceFacts(null, null, ToCluster(resource, cluster)),
        OrganizationSetting setting => None with { Setting = SettingFacts.Of(resource, setting) },
        WorkspaceSetting setting => None with { Setting = SettingFacts.Of(resource, setting) },
        SharedGatewayReferenceGrant grant => None with { Grant = GatewayGrant.Of(resource.Fqn, grant) },
        _ => new ResourceFacts(TranslatorCatalog.For(resource.Kind.Id)?.Declare(resource), null, null),
    };

    private static NamespaceClaim ToClaim(Resource resource, IReadOnlyList<string> names, bool isPrivileged) =>
        new(ClaimOrder.Of(resource), [.. names.Select(NamespacePattern.Parse)], isPrivileged);

    private static ClusterFacts ToCluster(Resource resource, Cluster cluster) => new(
        resource.Fqn,
        Labels.From(resource.Metadata.Labels),
        cluster.Drain,
        cluster.Locality?.Region,
        cluster.Network,
        cluster.TrustDomain,
        cluster.GatewayTransport is GatewayTransport.Plaintext,
        NamespaceSharing.Of(cluster.NamespaceScope))
    {
        GatewayClass = string.IsNullOrEmpty(cluster.GatewayClass) ? null : cluster.GatewayClass,
    };
}
