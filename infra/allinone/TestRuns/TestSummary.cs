namespace HybridMesh.AllInOne.TestRuns;

/// <summary>The one line that sums results up.</summary>
internal static class TestSummary
{
    public static string Of(IReadOnlyCollection<TestResult> results) =>
        $"{Count(results, TestOutcome.Passed)} passed, {Count(results, TestOutcome.Failed)} failed, {Count(results, TestOutcome.Skipped)} skipped";

    public static int Count(IReadOnlyCollection<TestResult> results, TestOutcome outcome) => results.Count(result => result.Outcome == outcome);
}
