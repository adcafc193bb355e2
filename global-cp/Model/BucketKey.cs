using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>The key of a set of names, such as "who declares this hostname"; the set may be empty.</summary>
internal abstract record BucketKey<T> : ReadKey<ImmutableSortedSet<T>>
    where T : notnull
{
    protected sealed override void Write(ImmutableSortedSet<T> value, FingerprintWriter writer)
    {
        writer.Add((long)value.Count);
        foreach (var item in value)
        {
            writer.Add(item.ToString());
        }
    }
}
