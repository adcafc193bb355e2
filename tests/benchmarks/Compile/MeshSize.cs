namespace HybridMesh.Benchmarks.Compile;

/// <summary>How large a synthetic mesh is. Densities (workspaces per cluster, hostnames per workspace) are the same at every size.</summary>
/// <param name="Clusters">Every second one has Istio, the others gateways of ours; the first two also have the gateways of the edge.</param>
/// <param name="Workspaces">Each on three clusters, with its own namespace and gateway there.</param>
internal sealed record MeshSize(int Clusters, int Workspaces)
{
    public const int Edges = 2;
    public const int ClustersPerWorkspace = 3;

    /// <summary>Each its own service, in a gateway object of its own workspace, and reached through the edge.</summary>
    public const int HostnamesPerWorkspace = 10;

    /// <summary>Gateway objects that share a workspace's hostnames, in the clusters and again at the edge.</summary>
    public const int ObjectsPerWorkspace = 2;

    public static MeshSize Full { get; } = new(100, 1_000);

    public static MeshSize Tenth { get; } = new(10, 100);

    public int Hostnames => Workspaces * HostnamesPerWorkspace;

    public IEnumerable<int> ClustersOf(int workspace)
    {
        yield return workspace % Clusters;
        yield return (workspace + 1) % Clusters;
        yield return (workspace + (Clusters / 2)) % Clusters;
    }

    /// <summary>The 20 hostnames of its two neighbours.</summary>
    public IEnumerable<string> HostnamesReachedBy(int workspace) =>
        from neighbour in new[] { (workspace + 1) % Workspaces, (workspace + 2) % Workspaces }
        from number in Enumerable.Range(0, HostnamesPerWorkspace)
        select Names.Hostname(neighbour, number);

    public static bool HasIstio(int cluster) => cluster % 2 == 1 && cluster >= Edges;
}
