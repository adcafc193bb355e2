using HybridMesh.Cli.Api;

namespace HybridMesh.Cli.Output;

/// <summary>What a draft would change, for people.</summary>
internal static class AnalysisTable
{
    public static void Write(Terminal terminal, AnalyzeAnswer analysis)
    {
        if (analysis.Findings.Count > 0)
        {
            terminal.WriteTable(["SEVERITY", "CODE", "CHANGE", "RESOURCE", "FINDING"], analysis.Findings.Select(Row));
            WriteAdvice(terminal, analysis.Findings);
        }

        foreach (var change in analysis.Changes)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(change.Target);
            WriteNames(terminal, '+', change.Added);
            WriteNames(terminal, '~', change.Changed);
            WriteNames(terminal, '-', change.Removed);
        }

        terminal.Error.WriteLine(Summary(analysis));
    }

    private static IReadOnlyList<string> Row(DraftFinding finding) =>
    [
        finding.Severity, finding.Code, finding.Change, finding.Path is { Length: > 0 } path ? $"{finding.Fqn} {path}" : finding.Fqn, finding.Message,
    ];

    // Once per code: the advice is of the rule.
    private static void WriteAdvice(Terminal terminal, IReadOnlyList<DraftFinding> findings)
    {
        terminal.Out.WriteLine();
        foreach (var rule in findings.Where(finding => finding.Change != "gone" && finding.Advice is not null).DistinctBy(finding => finding.Code))
        {
            terminal.Out.WriteLine($"{rule.Code}: {rule.Advice}");
        }
    }

    private static void WriteNames(Terminal terminal, char sign, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            terminal.Out.WriteLine($"  {sign} {name}");
        }
    }

    private static string Summary(AnalyzeAnswer analysis)
    {
        var counted = analysis.Findings.Where(finding => finding.Change != "gone").CountBy(finding => finding.Severity.ToLowerInvariant()).ToDictionary();
        var omitted = analysis.OmittedFindings > 0 ? $"; {analysis.OmittedFindings} more findings are not shown" : "";
        return $"revision {analysis.Revision}: {counted.GetValueOrDefault("error")} errors, {counted.GetValueOrDefault("warning")} warnings, "
            + $"{counted.GetValueOrDefault("info")} notes; {analysis.Changes.Sum(CountOf)} resources of {analysis.Changes.Count} targets would change{omitted}";
    }

    private static int CountOf(TargetChange change) => change.Added.Count + change.Changed.Count + change.Removed.Count;
}
