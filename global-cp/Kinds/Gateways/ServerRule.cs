using HybridMesh.Contracts.Fields.Http;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>One rule of a server.</summary>
/// <param name="Action">What is done; null when that cannot be understood, which forbids the requests.</param>
internal sealed record ServerRule(RuleAction? Action)
{
    /// <summary>Any of them; empty means every request.</summary>
    public IReadOnlyList<HttpMatchCondition> Match { get; init; } = [];

    public HttpModifyAction? Modify { get; init; }

    /// <summary>Which web pages of other origins may call; null leaves that to the service.</summary>
    public CorsPolicy? Cors { get; init; }

    /// <summary>Null leaves it to the gateway; zero sets no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>True when the server's authorizer is not asked about these requests.</summary>
    public bool SkipsAuthorizer { get; init; }
}
