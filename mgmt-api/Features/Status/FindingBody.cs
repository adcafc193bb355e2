using HybridMesh.Inspection.Wire;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>One thing analysis says.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">INFO, WARNING or ERROR.</param>
/// <param name="Fqn">The resource.</param>
/// <param name="Path">Place inside it; null for the whole.</param>
/// <param name="Message">What is found.</param>
/// <param name="Advice">What to do; null when nothing.</param>
/// <param name="Target">The target it concerns; null for all.</param>
internal sealed record FindingBody(
    string Code, string Severity, string Fqn, string? Path, string Message, string? Advice, string? Target)
{
    public static FindingBody Of(Finding finding) => new(
        finding.Code,
        finding.Severity.ToString().ToUpperInvariant(),
        finding.Fqn,
        NullIfEmpty(finding.Path),
        finding.Message,
        NullIfEmpty(finding.Advice),
        NullIfEmpty(finding.Target));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
