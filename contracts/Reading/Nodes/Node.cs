namespace HybridMesh.Contracts.Reading.Nodes;

/// <summary>A value as it was written. An alias shares the node of its anchor, so a tree can be far larger than its memory.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    /// <summary>Number of values in it with aliases expanded, itself included.</summary>
    public abstract long Size { get; }

    /// <summary>Levels of containers in it; 0 for a scalar.</summary>
    public abstract int Height { get; }

    /// <summary>What it is, for messages.</summary>
    public abstract string Description { get; }
}
