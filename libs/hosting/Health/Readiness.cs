using System.Text.Json.Serialization;

namespace HybridMesh.Hosting.Health;

/// <summary>Answer of <c>/readyz</c>.</summary>
internal sealed record Readiness(bool Ready, IReadOnlyList<CheckResult> Checks);

/// <summary>One check; a null reason means ready.</summary>
internal sealed record CheckResult(string Name, string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
