namespace HybridMesh.Benchmarks.Compile;

/// <summary>The names in a synthetic mesh.</summary>
internal static class Names
{
    public const string EdgeNamespace = "edge";

    public static string Cluster(int number) => $"cluster-{number}";

    /// <summary>Of a workspace, and of the one namespace that it has in each of its clusters.</summary>
    public static string Workspace(int number) => $"shop-{number}";

    public static string Hostname(int workspace, int number) => $"host-{workspace}-{number}.example.com";

    public static string Service(int number) => $"service-{number}";

    public static string ServiceHost(int workspace, int number) => $"{Service(number)}.{Workspace(workspace)}.svc.cluster.local";

    public static IReadOnlyDictionary<string, string> EdgeLabels { get; } = new Dictionary<string, string> { ["app"] = "edge" };

    public static IReadOnlyDictionary<string, string> GatewayLabels(int workspace) =>
        new Dictionary<string, string> { ["app"] = $"gateway-{workspace}" };
}
