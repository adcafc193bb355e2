using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Reading;

/// <summary>One object that was read.</summary>
/// <param name="Resource">The object; <see cref="Resource.Server"/> is null.</param>
/// <param name="Position">Where it begins.</param>
public sealed record ResourceInput(Resource Resource, TextPosition Position)
{
    /// <summary>
    /// The etag found in the body (<c>metadata.etag</c>, <c>metadata.resourceVersion</c> or <c>spec.etag</c>); null when there is none.
    /// </summary>
    public Etag? ExpectedEtag { get; init; }

    /// <summary>What is worth saying although the object was accepted.</summary>
    public IReadOnlyList<Violation> Warnings { get; init; } = [];
}
