namespace HybridMesh.Contracts.Reading.Nodes;

/// <summary>A map; its keys are unique.</summary>
internal sealed class MappingNode(IReadOnlyList<MappingEntry> entries, Place place) : Node(place)
{
    public IReadOnlyList<MappingEntry> Entries { get; } = entries;

    public override long Size { get; } = 1 + entries.Sum(entry => 1 + entry.Value.Size);

    public override int Height { get; } = 1 + entries.Select(entry => entry.Value.Height).DefaultIfEmpty().Max();

    public override string Description => "a map";

    public Node? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name)?.Value;

    /// <summary>For the envelope, where the case of keys does not matter.</summary>
    public Node? FindIgnoringCase(string name) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
