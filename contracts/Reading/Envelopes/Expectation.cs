using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>What a request already says about the object in its body.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Parent">Its parent; null for a root.</param>
/// <param name="Name">Its name; null when the body says it.</param>
internal sealed record Expectation(KindDescriptor Kind, Fqn? Parent, string? Name);
