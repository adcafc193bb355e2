using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>Everything one target must have.</summary>
internal sealed record TargetConfig
{
    public ImmutableSortedDictionary<ResourceName, TargetResource> Resources { get; init; } =
        ImmutableSortedDictionary<ResourceName, TargetResource>.Empty;

    /// <summary>Who contributes what, by resource.</summary>
    public ImmutableSortedDictionary<ResourceName, ImmutableSortedDictionary<UnitKey, Contribution>> Contributions { get; init; } =
        ImmutableSortedDictionary<ResourceName, ImmutableSortedDictionary<UnitKey, Contribution>>.Empty;
}
