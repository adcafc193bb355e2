namespace HybridMesh.Contracts.Shapes;

internal enum ValueForm
{
    Text,
    Boolean,
    Integer,
    Duration,
    Enum,
    Record,
    List,
    Map,
}
