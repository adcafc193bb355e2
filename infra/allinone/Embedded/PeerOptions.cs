using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Embedded;

/// <summary>What agents and gateways are told in the same words.</summary>
internal static class PeerOptions
{
    /// <summary>Options of libs/identity's PeerCredentials: where the control plane is, and who this is.</summary>
    public static Dictionary<string, object> Of(HomeFolder home, EmbeddedPorts ports, string process) => new()
    {
        ["StateFolder"] = home.StateOf(process),
        ["ControlPlane"] = new[] { ControlPlaneProcess.DiscoveryUrl(ports) },
        ["JoinTokenFile"] = JoinTokenFile(home, process),
        ["Instance"] = process,
    };

    /// <summary>Read by the peer whenever it has no usable certificate.</summary>
    public static string JoinTokenFile(HomeFolder home, string process) => Path.Combine(home.Secrets, "join-tokens", process);
}
