using HybridMesh.Testing.Processes;

namespace HybridMesh.Testing.Systems.Distributed;

/// <summary>Agents and gateways: each is given one address of the control plane and a join token of its own.</summary>
internal static class PeerParts
{
    public static SystemProcess Agent(ScratchFolder scratch, string cluster, string clusterFile, int controlPlane)
    {
        var name = $"{cluster}-agent";
        var peer = Peer(scratch, name, controlPlane);
        peer["ClusterFile"] = clusterFile;
        peer["ProbeInterval"] = "00:00:00.250";
        return new SystemProcess(scratch, name, Programs.ClusterAgent, "telemetry", new()
        {
            ["Agent"] = peer,
            ["Listeners"] = new { telemetry = "127.0.0.1:0" },
        });
    }

    public static SystemProcess Gateway(
        ScratchFolder scratch, string name, string role, Dictionary<int, int> ports, int controlPlane, string? clusterFile = null)
    {
        var peer = Peer(scratch, name, controlPlane);
        peer["Role"] = role;
        peer["Ports"] = ports.ToDictionary(port => $"{port.Key}", port => $"127.0.0.1:{port.Value}");
        if (clusterFile is not null)
        {
            peer["ClusterFile"] = clusterFile;
        }

        return new SystemProcess(scratch, name, Programs.Gateway, "telemetry", new()
        {
            ["Gateway"] = peer,
            ["Listeners"] = new { admin = "127.0.0.1:0", telemetry = "127.0.0.1:0" },
        });
    }

    public static string JoinTokenFile(ScratchFolder scratch, string name) => Path.Combine(scratch.Path, name, "join-token");

    private static Dictionary<string, object> Peer(ScratchFolder scratch, string name, int controlPlane) => new()
    {
        ["StateFolder"] = SystemProcess.StateOf(Path.Combine(scratch.Path, name)),
        ["ControlPlane"] = new[] { $"https://127.0.0.1:{controlPlane}" },
        ["JoinTokenFile"] = JoinTokenFile(scratch, name),
        ["Instance"] = name,
    };
}
