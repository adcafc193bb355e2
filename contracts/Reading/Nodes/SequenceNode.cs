namespace HybridMesh.Contracts.Reading.Nodes;

internal sealed class SequenceNode(IReadOnlyList<Node> items, Place place) : Node(place)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override long Size { get; } = 1 + items.Sum(item => item.Size);

    public override int Height { get; } = 1 + items.Select(item => item.Height).DefaultIfEmpty().Max();

    public override string Description => "a list";
}
