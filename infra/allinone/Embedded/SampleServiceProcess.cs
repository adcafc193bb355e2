using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Embedded;

/// <summary>A cluster's service <c>servicea</c>: this executable's <c>sample-service</c>.</summary>
internal static class SampleServiceProcess
{
    public const string Listener = "http";

    public static ProcessDefinition Define(StagedBinaries binaries, EmbeddedPorts ports, string cluster) => new()
    {
        Name = ProcessNames.Service(cluster),
        Stage = Stages.Clusters,
        Program = [.. binaries.AllInOne, "sample-service"],
        Listeners = new Dictionary<string, int> { [Listener] = Port(ports, cluster) },
        HealthListener = Listener,
        Options = new Dictionary<string, object>
        {
            ["SampleService"] = new Dictionary<string, string> { ["Name"] = SampleWorld.Service, ["Cluster"] = cluster },
        },
    };

    public static int Port(EmbeddedPorts ports, string cluster) => ports.Of(ProcessNames.Service(cluster), Listener);
}
