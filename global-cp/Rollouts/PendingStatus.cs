using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.Store.Targets;

namespace HybridMesh.GlobalControlPlane.Rollouts;

/// <summary>What is to be written about targets; only the newest word about each counts, so it stays small however long the database is away.</summary>
internal sealed class PendingStatus
{
    /// <summary>The newest stream of each instance that opened.</summary>
    public Dictionary<TargetKey, MeshPeer> Opened { get; } = [];

    /// <summary>The newest stream of each instance that ended.</summary>
    public Dictionary<TargetKey, MeshPeer> Ended { get; } = [];

    /// <summary>Targets that a revision altered.</summary>
    public Dictionary<string, TargetChanged> Changed { get; } = new(StringComparer.Ordinal);

    public Dictionary<TargetKey, TargetApplied> Applied { get; } = [];

    public Dictionary<TargetKey, IReadOnlyCollection<TargetError>> Errors { get; } = [];

    /// <summary>Report streams that ended, by cluster.</summary>
    public Dictionary<string, Guid> Silent { get; } = new(StringComparer.Ordinal);

    /// <summary>The newest version that was compiled; null when nothing is to be said about it.</summary>
    public MeshVersion? Looked { get; set; }

    /// <summary>Takes over what could not be written, where nothing newer is known.</summary>
    public void Restore(PendingStatus failed)
    {
        Restore(Opened, failed.Opened);
        Restore(Ended, failed.Ended);
        Restore(Changed, failed.Changed);
        Restore(Applied, failed.Applied);
        Restore(Errors, failed.Errors);
        Restore(Silent, failed.Silent);
        Looked ??= failed.Looked;
    }

    private static void Restore<TKey, TValue>(Dictionary<TKey, TValue> newer, Dictionary<TKey, TValue> older)
        where TKey : notnull
    {
        foreach (var (key, value) in older)
        {
            newer.TryAdd(key, value);
        }
    }
}
