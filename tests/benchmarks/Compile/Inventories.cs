using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.Benchmarks.Compile;

/// <summary>What agents report, and which gateways joined.</summary>
internal static class Inventories
{
    public static ClusterReport Of(MeshSize size, int cluster)
    {
        var inventory = new ClusterInventory { Locality = new Locality { Region = $"region-{cluster % 4}" } };
        if (MeshSize.HasIstio(cluster))
        {
            inventory.Istio = new IstioMesh { Version = "1.30.3", TrustDomain = $"{Names.Cluster(cluster)}.local" };
        }

        foreach (var workspace in WorkspacesOf(size, cluster))
        {
            inventory.Services.AddRange(Enumerable.Range(0, MeshSize.HostnamesPerWorkspace).Select(number => ServiceOf(workspace, number)));
            inventory.Gateways.Add(GatewayOf(cluster, workspace));
        }

        return ClusterReport.From(Names.Cluster(cluster), inventory, isConnected: true);
    }

    /// <summary>The gateways of ours: those of the edge, and those of workspaces in clusters without Istio.</summary>
    public static IEnumerable<GatewayWorkload> Joined(MeshSize size) =>
    [
        .. Enumerable.Range(0, MeshSize.Edges)
            .Select(edge => new GatewayWorkload(Names.Cluster(edge), Names.EdgeNamespace, Labels.From(Names.EdgeLabels))),
        .. from cluster in Enumerable.Range(0, size.Clusters)
           where !MeshSize.HasIstio(cluster)
           from workspace in WorkspacesOf(size, cluster)
           select new GatewayWorkload(Names.Cluster(cluster), Names.Workspace(workspace), Labels.From(Names.GatewayLabels(workspace))),
    ];

    private static IEnumerable<int> WorkspacesOf(MeshSize size, int cluster) =>
        Enumerable.Range(0, size.Workspaces).Where(workspace => size.ClustersOf(workspace).Contains(cluster));

    private static Service ServiceOf(int workspace, int number) => new()
    {
        Namespace = Names.Workspace(workspace),
        Name = Names.Service(number),
        Hostname = Names.ServiceHost(workspace, number),
        Ports = { new ServicePort { Number = 80, Protocol = "http", Ready = { new ReadyCount { Count = 2 } } } },
    };

    private static GatewayAddress GatewayOf(int cluster, int workspace) => new()
    {
        Namespace = Names.Workspace(workspace),
        Labels = { new Dictionary<string, string>(Names.GatewayLabels(workspace)) },
        Ready = true,
        MeshEndpoints = { new Endpoint { Address = $"10.{cluster}.{workspace / 250}.{workspace % 250}", Port = 15443 } },
    };
}
