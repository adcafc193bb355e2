using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Embedded;

/// <summary>The agent of a cluster without Kubernetes.</summary>
internal static class AgentProcess
{
    public static ProcessDefinition Define(HomeFolder home, StagedBinaries binaries, EmbeddedPorts ports, string cluster)
    {
        var name = ProcessNames.Agent(cluster);
        return new ProcessDefinition
        {
            Name = name,
            Stage = Stages.Clusters,
            Program = binaries.ClusterAgent,
            Listeners = new Dictionary<string, int> { ["telemetry"] = ports.Of(name, "telemetry") },
            HealthListener = "telemetry",
            Environment = SmallProcess.Environment,
            Options = new Dictionary<string, object>
            {
                ["Agent"] = new Dictionary<string, object>(PeerOptions.Of(home, ports, name))
                {
                    ["ClusterFile"] = ClusterFileText.PathOf(home, cluster),
                },
            },
        };
    }
}
