namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>One entry of a list of clusters, without its weight: a name or labels, and optionally a network.</summary>
internal sealed record ClusterReference(string? Name, Labels Labels, string? Network)
{
    public bool Selects(ClusterFacts cluster) =>
        (Name is not null ? cluster.Fqn.Name == Name : !Labels.IsEmpty && cluster.Labels.Contains(Labels))
        && (string.IsNullOrEmpty(Network) || cluster.Network == Network);
}
