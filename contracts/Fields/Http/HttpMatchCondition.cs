namespace HybridMesh.Contracts.Fields.Http;

/// <summary>A condition on a request; all parts that are set must hold.</summary>
public sealed record HttpMatchCondition
{
    /// <summary>Condition on the path.</summary>
    public StringMatch? Uri { get; init; }

    /// <summary>Conditions on headers, by lower-case name.</summary>
    public IReadOnlyDictionary<string, StringMatch> Headers { get; init; } = new Dictionary<string, StringMatch>();
}
