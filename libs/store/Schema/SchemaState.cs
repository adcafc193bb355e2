namespace HybridMesh.Store.Schema;

/// <summary>Whether this process can work with the schema it finds.</summary>
public abstract record SchemaState
{
    private SchemaState()
    {
    }

    /// <summary>It can.</summary>
    public sealed record Supported : SchemaState;

    /// <summary>It cannot.</summary>
    /// <param name="Reason">Why, and what to do, in words for people.</param>
    public sealed record Unsupported(string Reason) : SchemaState;
}
