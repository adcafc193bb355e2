namespace HybridMesh.AllInOne.TestRuns;

internal enum TestOutcome
{
    Passed,
    Failed,
    Skipped,
}

/// <summary>One test as its runner reported it.</summary>
/// <param name="Name">Namespace, class, method and arguments.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Message">Why it failed or was skipped; null when it passed.</param>
internal sealed record TestResult(string Name, TestOutcome Outcome, string? Message);
