using System.Text.Json.Serialization;
using HybridMesh.ManagementApi.Targets;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>How a resource fares, and why.</summary>
/// <param name="Phase">ACCEPTED, READY, PARTIAL, FAILED or DIRTY.</param>
/// <param name="Reason">One word for programs.</param>
/// <param name="Message">The reason in words.</param>
/// <param name="Revision">The revision that made the state the status is about.</param>
/// <param name="Since">Since when the phase holds, as well as it is known.</param>
/// <param name="Targets">Where it must be in effect.</param>
/// <param name="Findings">What analysis says about it and what is below it.</param>
internal sealed record StatusBody(
    string Phase,
    string Reason,
    string Message,
    long Revision,
    DateTimeOffset Since,
    IReadOnlyList<TargetBody> Targets,
    IReadOnlyList<FindingBody> Findings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StatusBody))]
internal sealed partial class StatusJson : JsonSerializerContext;
