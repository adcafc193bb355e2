namespace HybridMesh.AllInOne.Embedded;

/// <summary>Who needs whom: what is stopped later is needed by what is stopped before.</summary>
internal static class Stages
{
    public const int Database = 0;
    public const int ControlPlane = 1;
    public const int Clusters = 2;
    public const int Tier2 = 3;
    public const int Edge = 4;
}
