using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Benchmarks.Compile;

/// <summary>Gateway objects: of workspaces with an even number in the old kinds, of others in the new one.</summary>
internal static class Gateways
{
    private const int Port = 80;

    public static string EdgeCollection(int workspace) => IsOld(workspace) ? "tier1gateways" : "unifiedgateways";

    public static string ClusterCollection(int workspace) => IsOld(workspace) ? "ingressgateways" : "unifiedgateways";

    /// <param name="size">Of the mesh.</param>
    /// <param name="workspace">Whose hostnames.</param>
    /// <param name="part">Which share of them.</param>
    /// <param name="edit">Of its first server, the weights follow from it.</param>
    public static IResourceSpec AtEdge(MeshSize size, int workspace, int part, int edit)
    {
        var selector = new WorkloadSelector { Namespace = Names.EdgeNamespace, Labels = Names.EdgeLabels };
        string[] clusters = [.. size.ClustersOf(workspace).Select(Names.Cluster)];
        return IsOld(workspace)
            ? new Tier1Gateway
            {
                WorkloadSelector = selector,
                ExternalServers =
                [
                    .. HostnamesOf(part).Select((number, index) => new Tier1ExternalServer
                    {
                        Name = $"s{number}", Hostname = Names.Hostname(workspace, number), Port = Port, Clusters = Weighted(clusters, index == 0 ? edit : 0),
                    }),
                ],
            }
            : new Gateway
            {
                WorkloadSelector = selector,
                Http =
                [
                    .. HostnamesOf(part).Select((number, index) => Server(
                        workspace,
                        number,
                        new RouteTo { ClusterDestination = new RouteToClusters { Clusters = Weighted(clusters, index == 0 ? edit : 0) } },
                        "/")),
                ],
            };
    }

    /// <param name="workspace">Whose hostnames.</param>
    /// <param name="part">Which share of them.</param>
    /// <param name="edit">The path of a route of its first server follows from it.</param>
    public static IResourceSpec InCluster(int workspace, int part, int edit)
    {
        var selector = new WorkloadSelector { Namespace = Names.Workspace(workspace), Labels = Names.GatewayLabels(workspace) };
        return IsOld(workspace)
            ? new IngressGateway
            {
                WorkloadSelector = selector,
                Http = [.. HostnamesOf(part).Select((number, index) => OldServer(workspace, number, PathOf(index, edit)))],
            }
            : new Gateway
            {
                WorkloadSelector = selector,
                Http =
                [
                    .. HostnamesOf(part).Select((number, index) => Server(
                        workspace, number, new RouteTo { ServiceDestination = new RouteToService { Host = HostOf(workspace, number) } }, PathOf(index, edit))),
                ],
            };
    }

    private static bool IsOld(int workspace) => workspace % 2 == 0;

    private static IEnumerable<int> HostnamesOf(int part)
    {
        const int count = MeshSize.HostnamesPerWorkspace / MeshSize.ObjectsPerWorkspace;
        return Enumerable.Range(part * count, count);
    }

    private static string PathOf(int index, int edit) => index == 0 ? $"/v{edit}" : "/v0";

    private static string HostOf(int workspace, int number) => $"{Names.Workspace(workspace)}/{Names.ServiceHost(workspace, number)}";

    private static IReadOnlyList<ClusterDestination> Weighted(string[] clusters, int edit) =>
        [.. clusters.Select((cluster, index) => new ClusterDestination { Name = cluster, Weight = index == 0 ? 50 + edit : 20 })];

    private static GatewayHttpServer Server(int workspace, int number, RouteTo route, string path) => new()
    {
        Name = $"s{number}",
        Hostname = Names.Hostname(workspace, number),
        Port = Port,
        Routing = new GatewayHttpRouting
        {
            Rules =
            [
                new GatewayHttpRule { Match = [new HttpMatchCondition { Uri = new StringMatch { Prefix = path } }], Route = route },
                new GatewayHttpRule { Route = route },
            ],
        },
    };

    private static IngressHttpServer OldServer(int workspace, int number, string path) => new()
    {
        Name = $"s{number}",
        Hostname = Names.Hostname(workspace, number),
        Port = Port,
        Routing = new IngressRouting
        {
            Rules =
            [
                new IngressRouteRule
                {
                    Match = [new HttpMatchCondition { Uri = new StringMatch { Prefix = path } }],
                    Route = new IngressRoute { Host = HostOf(workspace, number) },
                },
                new IngressRouteRule { Route = new IngressRoute { Host = HostOf(workspace, number) } },
            ],
        },
    };
}
