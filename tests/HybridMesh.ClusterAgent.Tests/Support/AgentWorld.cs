using HybridMesh.Identity;
using HybridMesh.Identity.Testing;

namespace HybridMesh.ClusterAgent.Tests.Support;

/// <summary>A mesh, a control plane, and one cluster's folder with its file, state and join token.</summary>
internal sealed class AgentWorld : IAsyncDisposable
{
    private readonly TestMesh _mesh = new();

    private AgentWorld()
    {
        Folder = _mesh.NewFolder();
    }

    public string Folder { get; }

    public string ClusterFile => Path.Combine(Folder, "cluster.yaml");

    public string StateFolder => Path.Combine(Folder, "state");

    public AgentControlPlane ControlPlane { get; private set; } = null!;

    public static async Task<AgentWorld> StartAsync(string clusterFile)
    {
        var world = new AgentWorld();
        world.ControlPlane = await AgentControlPlane.StartAsync(world._mesh);
        await File.WriteAllTextAsync(world.ClusterFile, clusterFile);
        await File.WriteAllTextAsync(Path.Combine(world.Folder, "token"), await world._mesh.TokenAsync(JoinGrant.Agent("cluster1")));
        return world;
    }

    public Task<RunningAgent> StartAgentAsync() => RunningAgent.StartAsync(
        $"--Agent:StateFolder={StateFolder}",
        $"--Agent:ClusterFile={ClusterFile}",
        $"--Agent:ControlPlane:0={ControlPlane.Address}",
        $"--Agent:JoinTokenFile={Path.Combine(Folder, "token")}",
        "--Agent:Instance=a1",
        "--Agent:ProbeInterval=00:00:00.100");

    /// <summary>Takes the control plane away, and later puts a new one in its place.</summary>
    public async Task<Func<Task>> StopControlPlaneAsync()
    {
        var port = ControlPlane.Port;
        await ControlPlane.DisposeAsync();
        return async () => ControlPlane = await AgentControlPlane.StartAsync(_mesh, port);
    }

    public async ValueTask DisposeAsync()
    {
        await ControlPlane.DisposeAsync();
        _mesh.Dispose();
    }
}
