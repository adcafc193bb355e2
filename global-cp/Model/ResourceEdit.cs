using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Model.Facts;
using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

internal static class ResourceEdit
{
    public static void Apply(ModelEditor editor, ResourceChange change)
    {
        var before = ResourceFacts.Of(editor.Model.Resources.GetValueOrDefault(change.Fqn));
        var after = ResourceFacts.Of(change.After);
        editor.Model = editor.Model with { Resources = With(editor.Model.Resources, change.Fqn, change.After) };
        editor.Touch(new ResourceKey(change.Fqn));
        SetDeclaration(editor, change.Fqn, before.Declaration, after.Declaration);
        SetClaim(editor, change.Fqn, before, after);
        SetCluster(editor, change.Fqn, before.Cluster, after.Cluster);
        SettingEdit.Apply(editor, change.Fqn, before.Setting, after.Setting);
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
        };
        editor.Touch(new DeclarationKey(fqn));
        editor.Place([fqn]);
        foreach (var hostname in hostnamesBefore.Union(hostnamesAfter))
        {
            editor.Touch(new DeclarersKey(hostname));
        }
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
        };
        editor.Touch(new ClusterKey(fqn));
        foreach (var label in labelsBefore.Union(labelsAfter))
        {
            editor.Touch(new LabelledClustersKey(label));
        }
    }

    private static IEnumerable<string> Hostnames(GatewayDeclaration? declaration) =>
        declaration is null ? [] : declaration.Servers.Select(server => server.Hostname).Distinct();

    private static ImmutableDictionary<Fqn, T> With<T>(ImmutableDictionary<Fqn, T> map, Fqn fqn, T? value)
        where T : class =>
        value is null ? map.Remove(fqn) : map.SetItem(fqn, value);
}
