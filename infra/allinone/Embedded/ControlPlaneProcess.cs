using HybridMesh.AllInOne.Layout;
using HybridMesh.EmbeddedPostgres;

namespace HybridMesh.AllInOne.Embedded;

/// <summary>mgmt-api, global-cp and the console in one process: this executable's <c>serve</c>.</summary>
internal static class ControlPlaneProcess
{
    public static ProcessDefinition Define(HomeFolder home, StagedBinaries binaries, EmbeddedPorts ports, RunningPostgres database) => new()
    {
        Name = ProcessNames.ControlPlane,
        Stage = Stages.ControlPlane,
        Program = [.. binaries.AllInOne, "serve"],
        Listeners = new Dictionary<string, int>
        {
            ["api"] = ports.Of(ProcessNames.ControlPlane, "api", preferred: 8080),
            ["discovery"] = DiscoveryPort(ports),
        },
        HealthListener = "api",
        Options = new Dictionary<string, object>
        {
            ["Store"] = new Dictionary<string, string>
            {
                ["ConnectionString"] = database.ConnectionString,
                ["PasswordFile"] = database.PasswordFile,
            },
            ["Identity"] = new Dictionary<string, string> { ["KeyFile"] = home.KeyEncryptionKeyFile },
            ["Authentication"] = new Dictionary<string, string> { ["AdminTokenFile"] = home.AdminTokenFile },
        },
    };

    /// <summary>Where agents and gateways find it.</summary>
    public static string DiscoveryUrl(EmbeddedPorts ports) => $"https://127.0.0.1:{DiscoveryPort(ports)}";

    private static int DiscoveryPort(EmbeddedPorts ports) => ports.Of(ProcessNames.ControlPlane, "discovery");
}
