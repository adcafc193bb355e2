namespace HybridMesh.Contracts.Fields.AccessControl;

/// <summary>Rules on the claims of tokens.</summary>
public sealed record LocalAuthorization
{
    /// <summary>The rules; a request passes when one holds.</summary>
    public IReadOnlyList<LocalAuthorizationRule> Rules { get; init; } = [];
}
