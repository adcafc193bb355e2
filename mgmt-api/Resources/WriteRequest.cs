using HybridMesh.ManagementApi.Authorization;

namespace HybridMesh.ManagementApi.Resources;

/// <summary>What one request wants to write, all of it or nothing.</summary>
internal sealed record WriteRequest
{
    public required Principal Principal { get; init; }

    /// <summary>Why, for the history.</summary>
    public required string Message { get; init; }

    public required IReadOnlyList<ResourceChange> Changes { get; init; }

    /// <summary>Makes a repetition answer with the first outcome; null when the caller gave none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Fingerprint of the request; set with a key.</summary>
    public string? RequestHash { get; init; }

    public bool IsDryRun { get; init; }
}
