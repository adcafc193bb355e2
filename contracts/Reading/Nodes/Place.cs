namespace HybridMesh.Contracts.Reading.Nodes;

/// <summary>A place in the whole text; both numbers from 1.</summary>
internal readonly record struct Place(int Line, int Column);
