using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.Http;

/// <summary>A condition on a text.</summary>
[OneOf(nameof(Exact), nameof(Prefix), nameof(Regex))]
public sealed record StringMatch
{
    /// <summary>The whole text.</summary>
    public string? Exact { get; init; }

    /// <summary>How the text begins.</summary>
    public string? Prefix { get; init; }

    /// <summary>A regular expression that the whole text must match, without look-around.</summary>
    public string? Regex { get; init; }
}
