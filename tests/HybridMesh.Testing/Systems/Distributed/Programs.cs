using System.Runtime.InteropServices;

namespace HybridMesh.Testing.Systems.Distributed;

/// <summary>How our executables are run, as the last build of <c>./hybridmesh</c> made them.</summary>
internal static class Programs
{
    public static IReadOnlyList<string> ManagementApi { get; } = Of("mgmt-api", "HybridMesh.ManagementApi.dll");

    public static IReadOnlyList<string> GlobalControlPlane { get; } = Of("global-cp", "HybridMesh.GlobalControlPlane.dll");

    public static IReadOnlyList<string> ClusterAgent { get; } = Of("cluster-agent", "HybridMesh.ClusterAgent.dll");

    public static IReadOnlyList<string> Gateway { get; } = Of("tier1-gateway", "HybridMesh.Tier1Gateway.dll");

    public static IReadOnlyList<string> SampleService { get; } = [.. Of("infra/allinone", "HybridMesh.AllInOne.dll"), "sample-service"];

    // RuntimeDirectory is ROOT/shared/Microsoft.NETCore.App/VERSION/.
    private static string[] Of(string project, string program) =>
    [
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet")),
        Path.Combine(RepositoryRoot.Path, project, "bin", "Release", "net10.0", program),
    ];
}
