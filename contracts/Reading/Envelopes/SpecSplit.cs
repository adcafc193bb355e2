using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Shapes;

namespace HybridMesh.Contracts.Reading.Envelopes;

/// <summary>
/// Parts what belongs to the envelope from a spec: TSB's messages carry fqn, etag, displayName and description in the spec, and its
/// tools write them there.
/// </summary>
internal sealed class SpecSplit
{
    private static readonly string[] EnvelopeFields = ["fqn", "etag", "displayName", "display_name", "description"];

    private readonly List<MappingEntry> _envelope;

    public SpecSplit(MappingNode spec, RecordShape shape)
    {
        _envelope = [.. spec.Entries.Where(entry => EnvelopeFields.Contains(entry.Name) && shape.Find(entry.Name) is null)];
        Spec = _envelope.Count == 0 ? spec : new MappingNode([.. spec.Entries.Except(_envelope)], spec.Place);
    }

    /// <summary>The rest.</summary>
    public MappingNode Spec { get; }

    /// <summary>The text of a field that belongs to the envelope; null when it is absent or null.</summary>
    public ScalarNode? Find(string name) => _envelope.Find(entry => entry.Name == name)?.Value is ScalarNode { IsNull: false } scalar ? scalar : null;
}
