using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>Limits on the number of requests.</summary>
[OneOf(nameof(Settings), nameof(ExternalService), nameof(Local), IsOptional = true)]
public sealed record RateLimiting
{
    /// <summary>Counted by the platform.</summary>
    [NotEnforcedYet("the platform has no rate-limit server in this release, so no gateway exposes the server: use externalService or local")]
    public RateLimitSettings? Settings { get; init; }

    /// <summary>Counted by a server of your own.</summary>
    public ExternalRateLimiting? ExternalService { get; init; }

    /// <summary>Counted by each gateway process for itself.</summary>
    public LocalRateLimiting? Local { get; init; }
}
