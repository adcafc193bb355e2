namespace HybridMesh.Contracts.Resources;

/// <summary>A field of a stored document that this release does not know.</summary>
/// <param name="Path">The object it stands in, from the root of the document: keys and, for list items, indexes in digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its value.</param>
public sealed record UnknownField(IReadOnlyList<string> Path, string Name, string Json);
