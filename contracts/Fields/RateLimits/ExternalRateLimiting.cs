using HybridMesh.Contracts.Fields.Tls;

namespace HybridMesh.Contracts.Fields.RateLimits;

/// <summary>Limits counted by a rate-limit server of your own.</summary>
public sealed record ExternalRateLimiting
{
    /// <summary>Domain of the descriptors.</summary>
    public required string Domain { get; init; }

    /// <summary>Address of the server.</summary>
    public required string RateLimitServerUri { get; init; }

    /// <summary>The descriptors; at least one.</summary>
    public required IReadOnlyList<ExternalRateLimitRule> Rules { get; init; }

    /// <summary>Whether requests are refused while the server cannot be asked; absent means false.</summary>
    public bool? FailClosed { get; init; }

    /// <summary>Longest wait for the server; absent means 20ms.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>TLS towards the server; absent checks no certificate.</summary>
    public ClientTlsSettings? Tls { get; init; }
}
