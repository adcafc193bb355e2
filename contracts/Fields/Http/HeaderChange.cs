namespace HybridMesh.Contracts.Fields.Http;

/// <summary>Changes of the headers of one message.</summary>
public sealed record HeaderChange
{
    /// <summary>Headers to overwrite.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>Values to append.</summary>
    public IReadOnlyDictionary<string, string> Add { get; init; } = new Dictionary<string, string>();

    /// <summary>Headers to remove.</summary>
    public IReadOnlyList<string> Remove { get; init; } = [];
}
