namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>The time in which requests are counted.</summary>
public enum RateLimitUnit
{
    /// <summary>A second.</summary>
    Second = 1,

    /// <summary>A minute.</summary>
    Minute = 2,

    /// <summary>An hour.</summary>
    Hour = 3,

    /// <summary>A day.</summary>
    Day = 4,
}
