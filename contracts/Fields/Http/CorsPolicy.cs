namespace HybridMesh.Contracts.Fields.Http;

/// <summary>Which web pages of other origins may call.</summary>
public sealed record CorsPolicy
{
    /// <summary>Origins that may call; <c>*</c> means all.</summary>
    public IReadOnlyList<string> AllowOrigin { get; init; } = [];

    /// <summary>Methods that may be used.</summary>
    public IReadOnlyList<string> AllowMethods { get; init; } = [];

    /// <summary>Request headers that may be sent.</summary>
    public IReadOnlyList<string> AllowHeaders { get; init; } = [];

    /// <summary>Response headers that pages may read.</summary>
    public IReadOnlyList<string> ExposeHeaders { get; init; } = [];

    /// <summary>How long a preflight answer may be cached.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Whether credentials may be sent.</summary>
    public bool? AllowCredentials { get; init; }
}
