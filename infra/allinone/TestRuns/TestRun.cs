using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Programs;
using HybridMesh.AllInOne.Terminals;

namespace HybridMesh.AllInOne.TestRuns;

/// <summary>Runs test projects that are built, one after the other: many tests measure, and two cores are soon busy.</summary>
internal sealed class TestRun(RepositoryFolder repository, Terminal terminal, TimeProvider time)
{
    private static readonly TimeSpan ProjectTimeout = TimeSpan.FromMinutes(15);

    public async Task<IReadOnlyList<TestResult>> RunAsync(
        IReadOnlyList<TestProject> projects, string? filter, CancellationToken cancellationToken)
    {
        var allowed = AllowedSkips.Parse(await File.ReadAllLinesAsync(repository.Combine("tests", "skipped.txt"), cancellationToken));
        var all = new List<TestResult>();
        foreach (var project in projects)
        {
            var started = time.GetTimestamp();
            var results = (await RunAsync(project, filter, cancellationToken)).Select(allowed.Judge).ToList();
            Report(project, results, time.GetElapsedTime(started));
            all.AddRange(results);
        }

        return all;
    }

    private async Task<IReadOnlyList<TestResult>> RunAsync(TestProject project, string? filter, CancellationToken cancellationToken)
    {
        var folder = repository.Combine("TestResults");
        var trx = Path.Combine(folder, project.Name + ".trx");
        Directory.CreateDirectory(folder);
        File.Delete(trx);
        using var deadline = new CancellationTokenSource(ProjectTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            string[] filtered = filter is null ? [] : ["--filter", filter];
            var outcome = await ProgramRun.CaptureAsync(
                [
                    DotnetHost.Path, "test", project.Assembly, "--logger", $"trx;LogFileName={project.Name}.trx", "--results-directory", folder,
                    "--nologo", .. filtered,
                ],
                repository.Path,
                linked.Token);
            return Judge(project, File.Exists(trx) ? TrxFile.Read(trx) : [], outcome, isFiltered: filter is not null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [Broken(project, $"did not end within {ProjectTimeout}")];
        }
    }

    /// <summary>A run that failed although no test did, or that ran none, has failed: its host crashed, or nothing was found.</summary>
    private static IReadOnlyList<TestResult> Judge(TestProject project, IReadOnlyList<TestResult> results, ProgramOutcome outcome, bool isFiltered) =>
        outcome.ExitCode != 0 && !results.Any(result => result.Outcome == TestOutcome.Failed) ? [.. results, Broken(project, outcome.Text)]
        : results.Count == 0 && !isFiltered ? [Broken(project, "has no tests")]
        : results;

    private static TestResult Broken(TestProject project, string why) => new(project.Name, TestOutcome.Failed, why);

    private void Report(TestProject project, List<TestResult> results, TimeSpan took)
    {
        terminal.Say($"{project.Name}: {TestSummary.Of(results)} in {took.TotalSeconds:0} s");
        foreach (var result in results.Where(result => result.Outcome == TestOutcome.Failed))
        {
            terminal.Say($"\n  FAILED {result.Name}");
            terminal.Say("    " + (result.Message ?? "").ReplaceLineEndings("\n    ") + "\n");
        }

        foreach (var result in results.Where(result => result.Outcome == TestOutcome.Skipped))
        {
            terminal.Say($"  skipped {result.Name}: {result.Message}");
        }
    }
}
