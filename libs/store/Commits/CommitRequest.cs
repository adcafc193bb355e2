namespace HybridMesh.Store.Commits;

/// <summary>Operations that become one revision together.</summary>
public sealed record CommitRequest
{
    /// <summary>Who asked for it: the principal's name.</summary>
    public required string Author { get; init; }

    /// <summary>Why, in words for people. May be empty.</summary>
    public string Message { get; init; } = "";

    /// <summary>What to do; at most one operation per FQN.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }

    /// <summary>
    /// Makes a repetition answer with the first outcome; scoped to the author. Null: a repetition is a new commit. Refused commits
    /// are not remembered.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Fingerprint of the request that the key belongs to; required with a key. Another fingerprint is refused.</summary>
    public string? RequestHash { get; init; }

    /// <summary>True does everything and keeps nothing: the answer is <see cref="CommitResult.Planned"/> instead of a commit.</summary>
    public bool DryRun { get; init; }
}
