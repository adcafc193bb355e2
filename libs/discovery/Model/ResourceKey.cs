namespace HybridMesh.Discovery;

/// <summary>What tells resources of one target apart.</summary>
/// <param name="TypeUrl">One of <see cref="TypeUrls"/>.</param>
/// <param name="Name">Unique within the type and target; case matters.</param>
public readonly record struct ResourceKey(string TypeUrl, string Name)
{
    /// <inheritdoc />
    public override string ToString() => $"{TypeUrl} {Name}";
}
