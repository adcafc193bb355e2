using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>An immutable map from a key to a sorted set of items; a key without items is not held.</summary>
internal sealed class Index<TKey, TItem>
    where TKey : notnull
    where TItem : IComparable<TItem>
{
    private readonly ImmutableDictionary<TKey, ImmutableSortedSet<TItem>> _buckets;

    private Index(ImmutableDictionary<TKey, ImmutableSortedSet<TItem>> buckets)
    {
        _buckets = buckets;
    }

    public static Index<TKey, TItem> Empty { get; } = new(ImmutableDictionary<TKey, ImmutableSortedSet<TItem>>.Empty);

    /// <summary>Every item, once for each key it is under.</summary>
    public IEnumerable<TItem> Items => _buckets.Values.SelectMany(bucket => bucket);

    public ImmutableSortedSet<TItem> this[TKey key] => _buckets.GetValueOrDefault(key, ImmutableSortedSet<TItem>.Empty);

    /// <summary>The same map with one item under other keys than before.</summary>
    public Index<TKey, TItem> Move(TItem item, IEnumerable<TKey> before, IEnumerable<TKey> after)
    {
        var buckets = _buckets;
        foreach (var key in before)
        {
            if (buckets.TryGetValue(key, out var bucket))
            {
                var rest = bucket.Remove(item);
                buckets = rest.IsEmpty ? buckets.Remove(key) : buckets.SetItem(key, rest);
            }
        }

        foreach (var key in after)
        {
            buckets = buckets.SetItem(key, buckets.GetValueOrDefault(key, ImmutableSortedSet<TItem>.Empty).Add(item));
        }

        return ReferenceEquals(buckets, _buckets) ? this : new Index<TKey, TItem>(buckets);
    }
}
