using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

internal static class ReportEdit
{
    public static void Apply(ModelEditor editor, ReportChange change)
    {
        var before = editor.Model.Reports.GetValueOrDefault(change.Cluster);
        var after = change.After;
        string[] namespacesBefore = [.. before?.Gateways.Keys ?? []];
        string[] namespacesAfter = [.. after?.Gateways.Keys ?? []];
        editor.Model = editor.Model with
        {
            Reports = after is null ? editor.Model.Reports.Remove(change.Cluster) : editor.Model.Reports.SetItem(change.Cluster, after),
            ReportersByNamespace = editor.Model.ReportersByNamespace.Move(change.Cluster, namespacesBefore, namespacesAfter),
        };

        SetGatewayApi(editor, change.Cluster, before, after);
        ClientClusterEdit.Apply(editor, change.Cluster);
        SetIstioWorkloads(editor, [.. before?.IstioWorkloads ?? []], [.. after?.IstioWorkloads ?? []]);
        editor.Touch(new IstioWorkloadsKey(change.Cluster));
        editor.Touch(new ReportedNamespacesKey(change.Cluster));
        editor.Touch(new ClusterStateKey(change.Cluster));
        foreach (var @namespace in namespacesBefore.Union(namespacesAfter))
        {
            editor.Touch(new ReportersKey(@namespace));
            editor.Touch(new ReportedGatewaysKey(change.Cluster, @namespace));
        }

        foreach (var @namespace in (before?.ServicesByNamespace.Keys ?? []).Union(after?.ServicesByNamespace.Keys ?? []))
        {
            editor.Touch(new ReportedServicesKey(change.Cluster, @namespace));
        }

        foreach (var service in (before?.Services.Keys ?? []).Union(after?.Services.Keys ?? []))
        {
            editor.Touch(new ServiceStateKey(change.Cluster, service));
        }
    }

    private static void SetGatewayApi(ModelEditor editor, string cluster, ClusterReport? before, ClusterReport? after)
    {
        string[] namespacesBefore = [.. before is { GatewayApi: not null } ? before.Namespaces : []];
        string[] namespacesAfter = [.. after is { GatewayApi: not null } ? after.Namespaces : []];
        editor.Model = editor.Model with
        {
            GatewayApiClustersByNamespace = editor.Model.GatewayApiClustersByNamespace.Move(cluster, namespacesBefore, namespacesAfter),
        };
        editor.Touch(new GatewayApiKey(cluster));
        editor.Place(namespacesBefore.Except(namespacesAfter).Concat(namespacesAfter.Except(namespacesBefore))
            .SelectMany(@namespace => editor.Model.DeclarersByNamespace[@namespace])
            .Select(gateway => new GatewaySource(gateway)));
    }

    private static void SetIstioWorkloads(ModelEditor editor, GatewayWorkload[] before, GatewayWorkload[] after)
    {
        foreach (var workload in before.Except(after))
        {
            Move(workload, [workload.Namespace], []);
        }

        foreach (var workload in after.Except(before))
        {
            Move(workload, [], [workload.Namespace]);
        }

        void Move(GatewayWorkload workload, string[] from, string[] to)
        {
            editor.Model = editor.Model with
            {
                IstioWorkloadsByNamespace = editor.Model.IstioWorkloadsByNamespace.Move(workload, from, to),
            };
            editor.PlaceSelecting(workload);
        }
    }
}
