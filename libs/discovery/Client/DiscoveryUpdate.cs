namespace HybridMesh.Discovery;

/// <summary>One response: one swap.</summary>
/// <param name="TypeUrl">The type of everything in it.</param>
/// <param name="Resources">New or changed.</param>
/// <param name="Removed">Keys of what is gone. May name what the receiver does not have.</param>
/// <param name="ModelVersion">What the target moves towards.</param>
/// <param name="CompletesTarget">After this the target has everything of <paramref name="ModelVersion"/>; only then may an agent prune.</param>
public sealed record DiscoveryUpdate(
    string TypeUrl,
    IReadOnlyList<DiscoveredResource> Resources,
    IReadOnlyList<ResourceKey> Removed,
    ModelVersion ModelVersion,
    bool CompletesTarget);
