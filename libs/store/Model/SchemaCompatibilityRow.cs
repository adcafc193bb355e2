namespace HybridMesh.Store.Model;

/// <summary>The one row that tells programs older than the schema whether they still can work with it.</summary>
internal sealed class SchemaCompatibilityRow
{
    public short Id { get; init; }

    /// <summary>Newest migration that a program must know; programs that know it and not the later ones still work.</summary>
    public required string OldestProgram { get; init; }
}
