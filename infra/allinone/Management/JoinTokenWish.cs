using System.Text.Json.Serialization;

namespace HybridMesh.AllInOne.Management;

/// <summary>Whom a join token is for.</summary>
/// <param name="Role"><c>agent</c>, <c>tier1</c> or <c>tier2</c>.</param>
/// <param name="Namespace">Of a gateway; null for an agent.</param>
/// <param name="Labels">Of a gateway; null for an agent.</param>
internal sealed record JoinTokenWish(
    string Role,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Namespace = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Labels = null);
