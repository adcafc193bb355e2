using HybridMesh.Store.Resources;
using HybridMesh.Store.Revisions;

namespace HybridMesh.Store.Commits;

/// <summary>What a commit needs to know, read after the head was locked.</summary>
internal sealed class CommitState
{
    /// <summary>The locked head.</summary>
    public Cursor Head { get; set; } = new(0, "");

    /// <summary>The database's time, never before the head's.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>The resources that operations name, and their parents.</summary>
    public Dictionary<string, StoredResource> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything below a cascading delete.</summary>
    public Dictionary<string, StoredResource> Cascaded { get; } = new(StringComparer.Ordinal);

    /// <summary>One child, of those that no operation deletes, for each delete that does not cascade.</summary>
    public Dictionary<string, string> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>For each put that must be the only one of its kind, the others that no operation names.</summary>
    public Dictionary<string, string> Siblings { get; } = new(StringComparer.Ordinal);

    /// <summary>The claims of puts, by FQN and pattern, that cross claims of other holders which no operation names.</summary>
    public HashSet<(string Fqn, string Pattern)> CrossedClaims { get; } = [];

    /// <summary>What the idempotency key remembers; null without a key or at its first use.</summary>
    public RememberedOutcome? Remembered { get; set; }
}
