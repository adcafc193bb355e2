namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>The trust domain of a cluster whose workloads can call others; null where they cannot.</summary>
internal sealed record ClientTrustDomainKey(string Cluster) : ReadKey<string?>
{
    public override string? ValueIn(MeshModel model) => model.Clients.TrustDomainOf(Cluster);

    protected override void Write(string? value, FingerprintWriter writer) => writer.Add(value);
}
