using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HybridMesh.Inspection.Wire;

namespace HybridMesh.ManagementApi.Features.Effective;

/// <summary>The settings in effect for a resource.</summary>
/// <param name="Fqn">The resource.</param>
/// <param name="Revision">The revision of the model that was looked at.</param>
/// <param name="Values">Each setting with where it comes from.</param>
internal sealed record EffectiveBody(string Fqn, long Revision, IReadOnlyList<EffectiveValueBody> Values)
{
    public static EffectiveBody Of(string fqn, EffectiveResponse response) =>
        new(fqn, response.Revision, [.. response.Values.Select(EffectiveValueBody.Of)]);
}

/// <summary>One setting.</summary>
/// <param name="Path">Which, such as failoverSettings or spec.http[0].failoverSettings.</param>
/// <param name="Value">Its value.</param>
/// <param name="Origin">Where it is set; null for a default, or what follows from several places.</param>
internal sealed record EffectiveValueBody(string Path, JsonNode? Value, OriginBody? Origin)
{
    public static EffectiveValueBody Of(EffectiveValue value) => new(
        value.Path, JsonNode.Parse(value.Json), value.OriginFqn.Length == 0 ? null : new OriginBody(value.OriginFqn, value.OriginPath));
}

/// <summary>Where a value is set.</summary>
/// <param name="Fqn">The resource.</param>
/// <param name="Path">Place inside it.</param>
internal sealed record OriginBody(string Fqn, string Path);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EffectiveBody))]
internal sealed partial class EffectiveJson : JsonSerializerContext;
