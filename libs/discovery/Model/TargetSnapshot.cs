using System.Collections.Immutable;

namespace HybridMesh.Discovery;

/// <summary>
/// Everything that one target must have, at one model version. Immutable; the next one shares what did not change and knows what did,
/// so that the work of a push follows the change and not the size of the target.
/// </summary>
public sealed class TargetSnapshot
{
    private TargetSnapshot(
        ModelVersion version,
        ImmutableDictionary<ResourceKey, VersionedResource> resources,
        ImmutableArray<ResourceKey> changed,
        object? previous)
    {
        Version = version;
        Resources = resources;
        Changed = changed;
        Previous = previous;
    }

    /// <summary>The model version that this was compiled from.</summary>
    public ModelVersion Version { get; }

    /// <summary>All resources of the target.</summary>
    public ImmutableDictionary<ResourceKey, VersionedResource> Resources { get; }

    /// <summary>What differs from the snapshot that this was made from by <see cref="With"/>; empty for a first one.</summary>
    public ImmutableArray<ResourceKey> Changed { get; }

    /// <summary>Stands for this snapshot without keeping it alive.</summary>
    internal object Identity { get; } = new();

    /// <summary>The identity of the snapshot that this was made from, or null.</summary>
    internal object? Previous { get; }

    /// <summary>A first snapshot, or one after a reload: streams compare all of it with what they sent.</summary>
    public static TargetSnapshot Create(ModelVersion version, IEnumerable<KeyValuePair<ResourceKey, VersionedResource>> resources) =>
        new(version, ImmutableDictionary.CreateRange(resources), [], previous: null);

    /// <summary>The next snapshot. Changes that change nothing are left out; several of one key count in order.</summary>
    public TargetSnapshot With(ModelVersion version, IEnumerable<ResourceChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var resources = Resources.ToBuilder();
        var touched = new HashSet<ResourceKey>();
        foreach (var (key, after) in changes)
        {
            touched.Add(key);
            if (after is null)
            {
                resources.Remove(key);
            }
            else
            {
                resources[key] = after;
            }
        }

        var next = resources.ToImmutable();
        var changed = touched.Where(key => next.GetValueOrDefault(key)?.Version != Resources.GetValueOrDefault(key)?.Version);
        return new TargetSnapshot(version, next, [.. changed], Identity);
    }
}
