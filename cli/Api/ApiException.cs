namespace HybridMesh.Cli.Api;

/// <summary>The API refused or could not be reached. Exit code 1.</summary>
internal sealed class ApiException(Problem problem) : Exception(problem.Detail ?? problem.Title)
{
    public Problem Problem { get; } = problem;
}
