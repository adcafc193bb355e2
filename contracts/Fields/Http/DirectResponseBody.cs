using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.Http;

/// <summary>Body of a fixed answer.</summary>
[OneOf(nameof(String), nameof(Bytes))]
public sealed record DirectResponseBody
{
    /// <summary>The body as text.</summary>
    public string? String { get; init; }

    /// <summary>The body in base64.</summary>
    public string? Bytes { get; init; }
}
