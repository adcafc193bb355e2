using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HybridMesh.Istio.Testing.Schemas;

/// <summary>One node of a structural schema, OpenAPI v3 with the Kubernetes extensions. Null means the keyword is absent.</summary>
internal sealed record Schema
{
    public string? Type { get; init; }

    public string? Format { get; init; }

    public Regex? Pattern { get; init; }

    public string? PatternText { get; init; }

    public JsonArray? Enum { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    public bool Nullable { get; init; }

    public bool IntOrString { get; init; }

    public bool PreserveUnknownFields { get; init; }

    public string ListType { get; init; } = "atomic";

    public IReadOnlyList<string> ListMapKeys { get; init; } = [];

    public JsonNode? Default { get; init; }

    public IReadOnlyList<string> Required { get; init; } = [];

    public IReadOnlyDictionary<string, Schema> Properties { get; init; } = new Dictionary<string, Schema>();

    public Schema? AdditionalProperties { get; init; }

    public Schema? Items { get; init; }

    public IReadOnlyList<Schema> OneOf { get; init; } = [];

    public IReadOnlyList<Schema> AnyOf { get; init; } = [];

    public IReadOnlyList<Schema> AllOf { get; init; } = [];

    public Schema? Not { get; init; }

    public IReadOnlyList<SchemaRule> Rules { get; init; } = [];

    /// <summary>What an object node says of one of its fields; null when the field is not declared.</summary>
    public Schema? Field(string name) => Properties.GetValueOrDefault(name) ?? AdditionalProperties;
}
