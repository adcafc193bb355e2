using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>The readers of one key while they change.</summary>
/// <param name="key">The instance that all readers share.</param>
/// <param name="before">Null when nobody has read it before.</param>
internal sealed class ReadDraft(ReadKey key, ReadState? before)
{
    public ReadKey Key => key;

    public ImmutableHashSet<UnitKey>.Builder Readers { get; } = (before?.Readers ?? []).ToBuilder();

    public void WriteTo(ImmutableDictionary<ReadKey, ReadState>.Builder reads, MeshModel model)
    {
        if (Readers.Count == 0)
        {
            reads.Remove(key);
        }
        else
        {
            reads[key] = new ReadState(before?.Fingerprint ?? key.FingerprintIn(model), Readers.ToImmutable());
        }
    }
}
