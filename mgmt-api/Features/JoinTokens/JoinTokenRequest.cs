using System.Text.Json.Serialization;

namespace HybridMesh.ManagementApi.Features.JoinTokens;

/// <summary>What a token is asked for.</summary>
/// <param name="Role">agent, tier1 or tier2; both tiers are gateways.</param>
/// <param name="Namespace">Of a gateway; required for one, forbidden for an agent.</param>
/// <param name="Labels">Of a gateway's workload, what workload selectors match.</param>
/// <param name="Ttl">How long it can be used, such as 30m or 1h. Default 1h.</param>
internal sealed record JoinTokenRequest(string? Role, string? Namespace, IReadOnlyDictionary<string, string>? Labels, string? Ttl);

/// <summary>A token; the only time its text can be had.</summary>
/// <param name="Token">The text.</param>
/// <param name="ExpiresAt">From when it is worth nothing.</param>
/// <param name="Role">As asked for.</param>
/// <param name="Cluster">The cluster it is for.</param>
/// <param name="Namespace">As asked for.</param>
/// <param name="Labels">As asked for.</param>
internal sealed record JoinTokenBody(
    string Token,
    DateTimeOffset ExpiresAt,
    string Role,
    string Cluster,
    string? Namespace,
    IReadOnlyDictionary<string, string> Labels);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JoinTokenRequest))]
[JsonSerializable(typeof(JoinTokenBody))]
internal sealed partial class JoinTokenJson : JsonSerializerContext;
