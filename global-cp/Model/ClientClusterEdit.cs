using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

internal static class ClientClusterEdit
{
    /// <summary>After the report of a cluster, or what its Cluster object says, has changed.</summary>
    public static void Apply(ModelEditor editor, string cluster)
    {
        var before = editor.Model.Clients;
        var after = before.With(cluster, TrustDomainOf(editor.Model, cluster));
        editor.Model = editor.Model with { Clients = after };
        foreach (var affected in before.SharingWith(cluster).Union(after.SharingWith(cluster)))
        {
            if (before.TrustDomainOf(affected) == after.TrustDomainOf(affected))
            {
                continue;
            }

            editor.Touch(new ClientTrustDomainKey(affected));
            foreach (var workspace in editor.Model.WorkspacesByCluster[affected].Union(editor.Model.WorkspacesByCluster["*"]))
            {
                editor.PlaceReach(workspace);
            }
        }
    }

    private static string? TrustDomainOf(MeshModel model, string cluster)
    {
        if (model.Reports.GetValueOrDefault(cluster)?.State is not { IstioVersion: not null } state)
        {
            return null;
        }

        var declared = model.ClustersByName[cluster].Select(fqn => model.Clusters[fqn].TrustDomain).FirstOrDefault(name => !string.IsNullOrEmpty(name));
        return declared ?? state.TrustDomain;
    }
}
