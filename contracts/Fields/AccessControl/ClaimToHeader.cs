namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>A claim that is copied into a request header.</summary>
public sealed record ClaimToHeader
{
    /// <summary>Name of the header.</summary>
    public required string Header { get; init; }

    /// <summary>Name of the claim; nested claims with dots.</summary>
    public required string Claim { get; init; }
}
