using System.Text.Json.Serialization;
using HybridMesh.ManagementApi.Targets;

namespace HybridMesh.ManagementApi.Features.Rollout;

/// <summary>How far a revision has come.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Complete">True when every replica has looked at it and every target it changes has it in effect.</param>
/// <param name="Targets">The targets that it, or a later revision, changes.</param>
internal sealed record RolloutBody(long Revision, bool Complete, IReadOnlyList<TargetBody> Targets);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RolloutBody))]
internal sealed partial class RolloutJson : JsonSerializerContext;
