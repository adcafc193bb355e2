using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>Who reads what, during one step. Equal keys of all units become one: there are many more readers than keys.</summary>
internal sealed class ReadTable(MeshCompilation before, MeshModel model)
{
    private readonly Dictionary<ReadKey, ReadDraft> _drafts = [];

    /// <summary>Puts what a unit reads now in the place of what it read before; returns it in the form in which it is kept.</summary>
    public ImmutableArray<ReadKey> Replace(UnitKey unit, ImmutableArray<ReadKey> old, IReadOnlySet<ReadKey> now)
    {
        if (old.Length == now.Count && old.All(now.Contains))
        {
            return old;
        }

        foreach (var key in old.Where(key => !now.Contains(key)))
        {
            DraftOf(key).Readers.Remove(unit);
        }

        var kept = ImmutableArray.CreateBuilder<ReadKey>(now.Count);
        foreach (var key in now)
        {
            var draft = DraftOf(key);
            draft.Readers.Add(unit);
            kept.Add(draft.Key);
        }

        return kept.MoveToImmutable();
    }

    /// <param name="changed">New fingerprints of keys that were read before.</param>
    public ImmutableDictionary<ReadKey, ReadState> ToReads(IReadOnlyDictionary<ReadKey, Fingerprint> changed)
    {
        var reads = before.Reads.ToBuilder();
        foreach (var draft in _drafts.Values)
        {
            draft.WriteTo(reads, model);
        }

        foreach (var (key, fingerprint) in changed)
        {
            if (reads.TryGetValue(key, out var state))
            {
                reads[key] = state with { Fingerprint = fingerprint };
            }
        }

        return reads.ToImmutable();
    }

    private ReadDraft DraftOf(ReadKey key)
    {
        if (!_drafts.TryGetValue(key, out var draft))
        {
            draft = before.Reads.TryGetKey(key, out var known) ? new ReadDraft(known, before.Reads[known]) : new ReadDraft(key, null);
            _drafts.Add(draft.Key, draft);
        }

        return draft;
    }
}
