namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>
/// The name of one thing a translator can read. Keys are values: two reads of the same thing have equal keys, whether something was
/// found or not.
/// </summary>
internal abstract record ReadKey
{
    /// <summary>What the thing looks like in a model, absent included.</summary>
    public abstract Fingerprint FingerprintIn(MeshModel model);
}

/// <summary>A read key whose value has the type <typeparamref name="T"/>.</summary>
internal abstract record ReadKey<T> : ReadKey
{
    /// <summary>The value in a model.</summary>
    public abstract T ValueIn(MeshModel model);

    public sealed override Fingerprint FingerprintIn(MeshModel model)
    {
        var writer = new FingerprintWriter();
        Write(ValueIn(model), writer);
        return writer.ToFingerprint();
    }

    protected abstract void Write(T value, FingerprintWriter writer);
}
