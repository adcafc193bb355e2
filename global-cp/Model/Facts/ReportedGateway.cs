using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>One gateway that a cluster's agent reports, with where other clusters reach it.</summary>
/// <param name="Workload">What it is.</param>
/// <param name="Endpoints">Of the mTLS hop, sorted; empty when it cannot be reached.</param>
/// <param name="IsReady">False while the agent finds it not serving.</param>
internal sealed record ReportedGateway(GatewayWorkload Workload, ImmutableArray<MeshEndpoint> Endpoints, bool IsReady) : IFact
{
    /// <summary>Where its pods listen, by port of the Service before them; empty when the agent does not say.</summary>
    public ImmutableSortedDictionary<int, int> Ports { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Where workloads of the same cluster reach it, at the mesh port; null when the agent does not say.</summary>
    public string? Hostname { get; init; }

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Workload.Name);
        writer.Add(IsReady);
        writer.Add((long)Endpoints.Length);
        foreach (var endpoint in Endpoints)
        {
            writer.Add(endpoint.Host);
            writer.Add(endpoint.Port);
        }

        writer.Add(Hostname);
        writer.Add((long)Ports.Count);
        foreach (var (port, target) in Ports)
        {
            writer.Add(port);
            writer.Add(target);
        }
    }
}
