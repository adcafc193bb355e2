namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>Limits counted by the platform's rate-limit server.</summary>
public sealed record RateLimitSettings
{
    /// <summary>The rules; each limits by itself. At least one.</summary>
    public required IReadOnlyList<RateLimitRule> Rules { get; init; }

    /// <summary>Whether requests are refused while the server cannot be asked; absent means false.</summary>
    public bool? FailClosed { get; init; }

    /// <summary>Longest wait for the server; absent means 20ms.</summary>
    public TimeSpan? Timeout { get; init; }
}
