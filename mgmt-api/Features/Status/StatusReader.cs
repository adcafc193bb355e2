using HybridMesh.Inspection.Wire;
using HybridMesh.ManagementApi.ControlPlane;
using HybridMesh.Store.Targets;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>Reads the status of a resource, with or without a control plane.</summary>
internal sealed class StatusReader(StatusRules rules, TargetStore targets, LiveReplicas replicas, IInspection inspection)
{
    private const int MaxFindings = 200;

    public async Task<StatusBody> ReadAsync(StatusSubject subject, CancellationToken cancellationToken)
    {
        var context = await LoadAsync(subject, cancellationToken);
        var status = await rules.ReadAsync(subject, context, cancellationToken);
        return new StatusBody(
            status.Phase.ToString().ToUpperInvariant(),
            status.Reason,
            status.Message,
            status.Revision,
            status.Since,
            status.Targets,
            [.. (context.Findings ?? Enumerable.Empty<IGrouping<string, Finding>>()).SelectMany(of => of).Take(MaxFindings).Select(FindingBody.Of)]);
    }

    private async Task<StatusContext> LoadAsync(StatusSubject subject, CancellationToken cancellationToken)
    {
        var live = await replicas.ListAsync(cancellationToken);
        var rows = await targets.ListAsync(TargetFilter.All, cancellationToken);
        var request = new AnalyzeRequest { Fqn = subject.Resource.Fqn, MinimumRevision = subject.Resource.Revision };
        var analysis = live.Count == 0 ? null : await inspection.AnalyzeAsync(request, cancellationToken);
        return new StatusContext(
            live,
            rows.ToLookup(row => row.Registration.Key.Target, StringComparer.Ordinal),
            (analysis as Inspected<AnalyzeResponse>.Answered)?.Value.Findings.ToLookup(finding => finding.Fqn, StringComparer.Ordinal));
    }
}
