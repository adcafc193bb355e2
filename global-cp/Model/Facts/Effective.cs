namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>A value that may be set in several places, as it counts.</summary>
/// <param name="Value">The value.</param>
/// <param name="Origin">Where it is set; null for a default.</param>
internal sealed record Effective<T>(T Value, Origin? Origin) : IFact
    where T : IFact
{
    public void WriteTo(FingerprintWriter writer)
    {
        Value.WriteTo(writer);
        writer.Add(Origin?.Fqn.Value);
        writer.Add(Origin?.Path);
    }
}
