using HybridMesh.Contracts.Resources;
using HybridMesh.Inspection.Wire;
using FindingChange = HybridMesh.Inspection.Wire.DraftFinding.Types.Change;
using ResourceChange = HybridMesh.Inspection.Wire.DraftResource.Types.Change;

namespace HybridMesh.ManagementApi.Features.Analyze;

/// <summary>From what the control plane says, which spans tenants, to what one caller is told.</summary>
/// <param name="mayRead">True for resources that the caller may read: of others nothing is told, not even that there are any.</param>
internal sealed class DraftAnswer(Func<Fqn, bool> mayRead)
{
    private const int MaxFindings = 1000;

    private readonly Dictionary<string, bool> _readable = [];

    public AnalyzeBody Of(AnalyzeDraftResponse response)
    {
        DraftFinding[] findings =
        [
            .. response.Findings
                .Where(finding => IsReadable(finding.Finding.Fqn))
                .OrderBy(finding => finding.Change == FindingChange.Gone)
                .ThenByDescending(finding => finding.Finding.Severity),
        ];
        return new AnalyzeBody(
            response.Revision,
            [.. findings.Take(MaxFindings).Select(ToBody)],
            Math.Max(0, findings.Length - MaxFindings),
            [.. response.Targets.Select(ToBody).Where(target => target.Added.Count + target.Changed.Count + target.Removed.Count > 0)]);
    }

    private static DraftFindingBody ToBody(DraftFinding draft)
    {
        var finding = draft.Finding;
        return new DraftFindingBody(
            finding.Code,
            finding.Severity.ToString().ToUpperInvariant(),
            finding.Fqn,
            NullIfEmpty(finding.Path),
            finding.Message,
            NullIfEmpty(finding.Advice),
            NullIfEmpty(finding.Target),
            draft.Change.ToString().ToLowerInvariant());
    }

    private TargetChangeBody ToBody(DraftTarget target)
    {
        var resources = target.Resources.Where(resource => resource.Origins.Any(IsReadable)).ToLookup(
            resource => resource.Change, resource => $"{resource.TypeUrl[(resource.TypeUrl.LastIndexOf('/') + 1)..]} {resource.Name}");
        return new TargetChangeBody(
            target.Target,
            [.. resources[ResourceChange.Added]],
            [.. resources[ResourceChange.Modified]],
            [.. resources[ResourceChange.Removed]]);
    }

    private bool IsReadable(string fqn)
    {
        if (!_readable.TryGetValue(fqn, out var isReadable))
        {
            _readable[fqn] = isReadable = Fqn.TryParse(fqn, null, out var parsed) && mayRead(parsed);
        }

        return isReadable;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
