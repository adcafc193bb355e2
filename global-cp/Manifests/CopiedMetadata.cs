using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Manifests;

/// <summary>
/// Labels or annotations that users want on generated objects: those of the configuration object; of one that has none, those of the nearest
/// ancestor that has some, the organization last.
/// </summary>
/// <param name="Entries">Sorted.</param>
/// <param name="From">Where they stand.</param>
internal sealed record CopiedMetadata(ImmutableSortedDictionary<string, string> Entries, Fqn From)
{
    /// <summary>Begins the keys that are ours.</summary>
    public const string Prefix = "hybridmesh.io/";

    // Ours are ours, and what tools note about the document that the user wrote is not about the object.
    private static readonly string[] Withheld = [Prefix, "kubectl.kubernetes.io/", "tsb.tetrate.io/"];

    public static CopiedMetadata Of(Fqn owner, MeshView mesh, Func<ResourceMetadata, IReadOnlyDictionary<string, string>> part)
    {
        for (Fqn? at = owner; at is { } place; at = place.Parent)
        {
            if (mesh.Resource(place) is { } found && part(found.Metadata) is { Count: > 0 } nearest)
            {
                var copied = nearest.Where(entry => !Withheld.Any(prefix => entry.Key.StartsWith(prefix, StringComparison.Ordinal)));
                return new CopiedMetadata(copied.ToImmutableSortedDictionary(StringComparer.Ordinal), place);
            }
        }

        return new CopiedMetadata(ImmutableSortedDictionary<string, string>.Empty, owner);
    }
}
