using System.Collections.Immutable;

namespace HybridMesh.Discovery;

/// <summary>What a target's instance has.</summary>
/// <param name="Applied">The newest model version that is applied completely; null when none ever was.</param>
/// <param name="Versions">Content version of every resource.</param>
public sealed record DiscoveryState(ModelVersion? Applied, IReadOnlyDictionary<ResourceKey, string> Versions)
{
    /// <summary>Nothing.</summary>
    public static DiscoveryState Empty { get; } = new(null, ImmutableDictionary<ResourceKey, string>.Empty);
}
