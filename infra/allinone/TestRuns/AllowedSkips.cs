namespace HybridMesh.AllInOne.TestRuns;

/// <summary>The tests that may be skipped, with the reason: <c>tests/skipped.txt</c>.</summary>
internal sealed class AllowedSkips
{
    private readonly IReadOnlyDictionary<string, string> _reasons;

    private AllowedSkips(IReadOnlyDictionary<string, string> reasons)
    {
        _reasons = reasons;
    }

    /// <exception cref="CommandException">A line has no reason.</exception>
    public static AllowedSkips Parse(IEnumerable<string> lines) => new(lines
        .Select(line => line.Trim())
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(": ", 2))
        .ToDictionary(
            parts => parts[0],
            parts => parts.Length == 2 ? parts[1] : throw new CommandException($"tests/skipped.txt: '{parts[0]}' gives no reason (NAME: REASON)")));

    /// <summary>A skip that is not listed is a failure: a test that silently does not run protects nothing.</summary>
    public TestResult Judge(TestResult result) => result.Outcome == TestOutcome.Skipped && !_reasons.ContainsKey(WithoutArguments(result.Name))
        ? result with { Outcome = TestOutcome.Failed, Message = $"skipped, and not listed in tests/skipped.txt: {result.Message}" }
        : result;

    private static string WithoutArguments(string name) => name.Split('(', 2)[0];
}
