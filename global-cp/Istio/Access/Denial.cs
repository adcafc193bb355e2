using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>Requests that no rule lets pass: those in both regions whose tokens have none of the claims.</summary>
/// <param name="Paths">Which paths.</param>
/// <param name="Methods">Which methods.</param>
/// <param name="Lacking">Claims, by name, of which the token has no value that is named; a request without a token lacks all.</param>
internal sealed record Denial(Region Paths, Region Methods, ImmutableSortedSet<(string Claim, string Value)> Lacking);
