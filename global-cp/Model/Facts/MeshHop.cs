namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What a server is to gateways and workloads of other clusters, which call it at the mesh port.</summary>
/// <param name="Hostname">Lower case.</param>
/// <param name="Kind">What comes.</param>
/// <param name="Port">Of TCP, the one that clients use; 0 stands for all of them. Of all else 0.</param>
internal readonly record struct MeshHop(string Hostname, MeshHopKind Kind, int Port = 0) : IFact
{
    public static MeshHop OfRequests(string hostname) => new(hostname, MeshHopKind.Requests);

    public bool Covers(MeshHop other) =>
        Hostname == other.Hostname && Kind == other.Kind && (Port == 0 || other.Port == 0 || Port == other.Port);

    public void WriteTo(FingerprintWriter writer)
    {
        writer.Add(Hostname);
        writer.Add((long)Kind);
        writer.Add(Port);
    }
}
