using HybridMesh.Discovery;

namespace HybridMesh.Proxy.Configuration;

/// <summary>All resources in effect. Immutable.</summary>
/// <param name="Resources">In no particular order.</param>
/// <param name="Version">The newest model version that was reached completely; null when none was.</param>
public sealed record AppliedConfiguration(IReadOnlyList<DiscoveredResource> Resources, ModelVersion? Version)
{
    /// <summary>What a gateway has before it was ever configured.</summary>
    public static AppliedConfiguration None { get; } = new([], null);
}
