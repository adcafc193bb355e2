using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Model.Facts;
using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

internal static class ResourceEdit
{
    public static void Apply(ModelEditor editor, ResourceChange change)
    {
        var model = editor.Model;
        var before = ResourceFacts.Of(editor.Model.Resources.GetValueOrDefault(change.Fqn));
        var after = ResourceFacts.Of(change.After);
        editor.Model = editor.Model with { Resources = With(editor.Model.Resources, change.Fqn, change.After) };
        editor.Touch(new ResourceKey(change.Fqn));
        SetDeclaration(editor, change.Fqn, before.Declaration, after.Declaration);
        SetClaim(editor, change.Fqn, before, after);
        SetCluster(editor, change.Fqn, before.Cluster, after.Cluster);
        SetOrganization(editor, change.Fqn, before.Organization, after.Organization);
        SetGrant(editor, change.Fqn, before.Grant, after.Grant);
        SettingEdit.Apply(editor, change.Fqn, before.Setting, after.Setting);
        SetReach(editor, change.Fqn, before, after, model);
    }

    private static void SetDeclaration(ModelEditor editor, Fqn fqn, GatewayDeclaration? before, GatewayDeclaration? after)
    {
        if (before is null && after is null)
        {
            return;
        }

        string[] hostnamesBefore = [.. Hostnames(before)];
        string[] hostnamesAfter = [.. Hostnames(after)];
        string[] namespacesBefore = before is null ? [] : [before.Namespace];
        string[] namespacesAfter = after is null ? [] : [after.Namespace];
        editor.Model = editor.Model with
        {
            Declarations = With(editor.Model.Declarations, fqn, after),
            DeclarersByHostname = editor.Model.DeclarersByHostname.Move(fqn, hostnamesBefore, hostnamesAfter),
            DeclarersByNamespace = editor.Model.DeclarersByNamespace.Move(fqn, namespacesBefore, namespacesAfter),
            DeclarersByTenant = editor.Model.DeclarersByTenant.Move(fqn, TenantsOf(before), TenantsOf(after)),
        };
        editor.Touch(new DeclarationKey(fqn));
        editor.Place([new GatewaySource(fqn)]);
        foreach (var hostname in hostnamesBefore.Union(hostnamesAfter))
        {
            editor.Touch(new DeclarersKey(hostname));
        }

        foreach (var @namespace in namespacesBefore.Union(namespacesAfter))
        {
            editor.Touch(new NamespaceDeclarersKey(@namespace));
        }

        editor.PlaceHosts(HostsOf(before).Except(HostsOf(after)));
        editor.PlaceHosts(HostsOf(after).Except(HostsOf(before)));
    }

    private static void SetClaim(ModelEditor editor, Fqn fqn, ResourceFacts before, ResourceFacts after)
    {
        if (before.Claim is null && after.Claim is null)
        {
            return;
        }

        editor.Model = editor.Model with { Claims = With(editor.Model.Claims, fqn, after.Claim) };
        editor.Touch(new NamespaceClaimKey(fqn));
        string[] bucketsBefore = before is { IsWorkspace: true, Claim: { } old } ? [.. old.Buckets] : [];
        string[] bucketsAfter = after is { IsWorkspace: true, Claim: { } now } ? [.. now.Buckets] : [];
        editor.Model = editor.Model with
        {
            WorkspacesByNamespace = editor.Model.WorkspacesByNamespace.Move(fqn, bucketsBefore, bucketsAfter),
            WorkspacesByTenant = editor.Model.WorkspacesByTenant.Move(fqn, TenantsOf(before), TenantsOf(after)),
            WorkspacesByCluster = editor.Model.WorkspacesByCluster.Move(fqn, ClustersOf(before), ClustersOf(after)),
        };
        foreach (var bucket in bucketsBefore.Union(bucketsAfter))
        {
            editor.Touch(new WorkspacesKey(bucket));
        }
    }

    private static void SetCluster(ModelEditor editor, Fqn fqn, ClusterFacts? before, ClusterFacts? after)
    {
        if (before is null && after is null)
        {
            return;
        }

        LabelPair[] labelsBefore = [.. before?.Labels.Pairs ?? []];
        LabelPair[] labelsAfter = [.. after?.Labels.Pairs ?? []];
        editor.Model = editor.Model with
        {
            Clusters = With(editor.Model.Clusters, fqn, after),
            ClustersByLabel = editor.Model.ClustersByLabel.Move(fqn, labelsBefore, labelsAfter),
            ClustersByName = editor.Model.ClustersByName.Move(fqn, before is null ? [] : [fqn.Name], after is null ? [] : [fqn.Name]),
        };
        if (before is null != after is null)
        {
            editor.PlaceIn(fqn.Name);
        }

        editor.Touch(new ClusterKey(fqn));
        ClientClusterEdit.Apply(editor, fqn.Name);
        foreach (var label in labelsBefore.Union(labelsAfter))
        {
            editor.Touch(new LabelledClustersKey(label));
        }
    }

    private static void SetGrant(ModelEditor editor, Fqn fqn, GatewayGrant? before, GatewayGrant? after)
    {
        if ((before is null && after is null) || fqn.Parent is not { } workspace)
        {
            return;
        }

        editor.Model = editor.Model with
        {
            Grants = With(editor.Model.Grants, fqn, after),
            GrantsByWorkspace = editor.Model.GrantsByWorkspace.Move(fqn, before is null ? [] : [workspace], after is null ? [] : [workspace]),
        };
        editor.Touch(new GrantKey(fqn));
        editor.Touch(new GrantsKey(workspace));
    }

    private static void SetOrganization(ModelEditor editor, Fqn fqn, OrganizationFacts? before, OrganizationFacts? after)
    {
        if (before is not null || after is not null)
        {
            editor.Model = editor.Model with { Organizations = With(editor.Model.Organizations, fqn, after) };
            editor.Touch(new OrganizationKey(fqn));
        }
    }

    private static void SetReach(ModelEditor editor, Fqn fqn, ResourceFacts before, ResourceFacts after, MeshModel model)
    {
        if (before.IsWorkspace || after.IsWorkspace)
        {
            ReachEdit.Apply(editor, fqn, model);
        }
        else if ((before.Setting ?? after.Setting) is not null && fqn.Parent is { Collection: "workspaces" } workspace)
        {
            ReachEdit.Apply(editor, workspace, model);
            EastWestEdit.Apply(editor, workspace, model);
        }
    }

    private static Fqn[] TenantsOf(GatewayDeclaration? declaration) => declaration is null ? [] : [declaration.Tenant];

    private static Fqn[] TenantsOf(ResourceFacts facts) =>
        facts is { IsWorkspace: true, Claim.Order.Fqn.Parent: { } tenant } ? [tenant] : [];

    private static IEnumerable<string> ClustersOf(ResourceFacts facts) => facts is { IsWorkspace: true, Claim: { } claim } ? claim.Clusters : [];

    private static IEnumerable<TenantHost> HostsOf(GatewayDeclaration? declaration) =>
        declaration is { Tier: GatewayTier.Tier2 } ? Hostnames(declaration).Select(hostname => new TenantHost(declaration.Tenant, hostname)) : [];

    private static IEnumerable<string> Hostnames(GatewayDeclaration? declaration) =>
        declaration is null ? [] : declaration.Servers.Select(server => server.Hostname).Distinct();

    private static ImmutableDictionary<Fqn, T> With<T>(ImmutableDictionary<Fqn, T> map, Fqn fqn, T? value)
        where T : class =>
        value is null ? map.Remove(fqn) : map.SetItem(fqn, value);
}
