using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Embedded;

/// <summary>A gateway: tier 2 in a workload cluster, tier 1 at the edge. The same executable, told apart by role and join token.</summary>
internal static class GatewayProcess
{
    public const int HttpPort = 80;
    public const int MeshPort = 15443;

    public static ProcessDefinition Tier2(HomeFolder home, StagedBinaries binaries, EmbeddedPorts ports, string cluster)
    {
        var name = ProcessNames.Gateway(cluster);
        return Define(home, binaries, ports, name, cluster, Stages.Tier2, SampleWorld.Tier2, new()
        {
            [$"{HttpPort}"] = ports.Of(name, $"{HttpPort}"),
            [$"{MeshPort}"] = MeshPortOf(ports, cluster),
        });
    }

    public static ProcessDefinition Edge(HomeFolder home, StagedBinaries binaries, EmbeddedPorts ports) => Define(
        home,
        binaries,
        ports,
        ProcessNames.Edge,
        SampleWorld.EdgeCluster,
        Stages.Edge,
        SampleWorld.Tier1,
        new() { [$"{HttpPort}"] = EdgePort(ports) });

    /// <summary>Where the edge takes requests.</summary>
    public static int EdgePort(EmbeddedPorts ports) => ports.Of(ProcessNames.Edge, $"{HttpPort}", preferred: 8088);

    /// <summary>Where other clusters reach this cluster's gateway.</summary>
    public static int MeshPortOf(EmbeddedPorts ports, string cluster) => ports.Of(ProcessNames.Gateway(cluster), $"{MeshPort}");

    private static ProcessDefinition Define(
        HomeFolder home,
        StagedBinaries binaries,
        EmbeddedPorts ports,
        string name,
        string cluster,
        int stage,
        GatewayWorkload workload,
        Dictionary<string, int> declared) => new()
        {
            Name = name,
            Stage = stage,
            Program = binaries.Gateway,
            Listeners = new Dictionary<string, int> { ["admin"] = ports.Of(name, "admin"), ["telemetry"] = ports.Of(name, "telemetry") },
            HealthListener = "telemetry",
            Options = new Dictionary<string, object>
            {
                ["Gateway"] = new Dictionary<string, object>(PeerOptions.Of(home, ports, name))
                {
                    ["Role"] = workload.Role,
                    ["ClusterFile"] = ClusterFileText.PathOf(home, cluster),
                    ["Ports"] = declared.ToDictionary(port => port.Key, port => $"127.0.0.1:{port.Value}"),
                },
            },
        };
}
