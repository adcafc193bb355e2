namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>The key of one fact that may be absent.</summary>
internal abstract record FactKey<T> : ReadKey<T?>
    where T : class, IFact
{
    protected sealed override void Write(T? value, FingerprintWriter writer)
    {
        writer.Add(value is not null);
        value?.WriteTo(writer);
    }
}
