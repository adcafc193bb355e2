namespace HybridMesh.Cli.Contexts;

/// <summary>One system hmctl can talk to, and where in it a command starts when no scope flag is given.</summary>
internal sealed record Context
{
    public required string Name { get; init; }

    /// <summary>Base URL of the management API, such as <c>http://127.0.0.1:8080</c>.</summary>
    public required string Server { get; init; }

    /// <summary>File that holds the bearer token; preferred to <see cref="Token"/>, because the token stays in one place.</summary>
    public string? TokenFile { get; init; }

    public string? Token { get; init; }

    /// <summary>Default of <c>--organization</c>.</summary>
    public string? Organization { get; init; }

    /// <summary>Default of <c>--tenant</c>.</summary>
    public string? Tenant { get; init; }
}
