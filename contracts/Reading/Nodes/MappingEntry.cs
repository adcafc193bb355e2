namespace HybridMesh.Contracts.Reading.Nodes;

internal sealed record MappingEntry(ScalarNode Key, Node Value)
{
    public string Name => Key.Text;
}
