namespace HybridMesh.Cli.Api;

/// <summary>An RFC 9457 answer of the API.</summary>
internal sealed record Problem
{
    public string? Title { get; init; }

    public int? Status { get; init; }

    public string? Detail { get; init; }

    public string? Code { get; init; }

    public IReadOnlyList<ProblemViolation> Violations { get; init; } = [];
}

/// <summary>One violation; line and document count over the text that was sent.</summary>
internal sealed record ProblemViolation(string? Path, string? Code, string? Message, int? Line, int? Column, int? Document);
