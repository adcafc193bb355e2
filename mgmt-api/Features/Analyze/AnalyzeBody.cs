using System.Text.Json.Serialization;

namespace HybridMesh.ManagementApi.Features.Analyze;

/// <summary>What writing the objects of the input would change.</summary>
/// <param name="Revision">The revision of the model that was looked at.</param>
/// <param name="Findings">Everything about the objects of the input, and of others what comes and goes; the most severe first.</param>
/// <param name="OmittedFindings">Further findings that are not listed.</param>
/// <param name="Changes">What targets would be sent.</param>
internal sealed record AnalyzeBody(
    long Revision, IReadOnlyList<DraftFindingBody> Findings, int OmittedFindings, IReadOnlyList<TargetChangeBody> Changes);

/// <summary>One thing analysis would say.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">INFO, WARNING or ERROR.</param>
/// <param name="Fqn">The resource.</param>
/// <param name="Path">Place inside it; null for the whole.</param>
/// <param name="Message">What is found.</param>
/// <param name="Advice">What to do; null when nothing.</param>
/// <param name="Target">The target it concerns; null for all.</param>
/// <param name="Change">present: it is so already; new: the write brings it; gone: the write ends it.</param>
internal sealed record DraftFindingBody(
    string Code, string Severity, string Fqn, string? Path, string Message, string? Advice, string? Target, string Change);

/// <summary>What one target would be sent: type and name of each resource.</summary>
/// <param name="Target">The target, such as clusters/edge/gateways/t1/app=gateway-t1.</param>
/// <param name="Added">Resources that it does not have.</param>
/// <param name="Changed">Resources that would be others.</param>
/// <param name="Removed">Resources that it would lose.</param>
internal sealed record TargetChangeBody(
    string Target, IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnalyzeBody))]
internal sealed partial class AnalyzeJson : JsonSerializerContext;
