namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>A header that may carry a token.</summary>
public sealed record JwtHeader
{
    /// <summary>Name of the header.</summary>
    public required string Name { get; init; }

    /// <summary>Text before the token, such as <c>Bearer </c>.</summary>
    public string? Prefix { get; init; }
}
