namespace HybridMesh.EmbeddedPostgres;

/// <summary>A private PostgreSQL that is ready to be run by somebody else.</summary>
public sealed record PreparedPostgres
{
    /// <summary>
    /// Runs it in the foreground: program and arguments, from the folder <c>/</c>. It becomes the postmaster, which logs to its standard
    /// error; SIGINT stops it.
    /// </summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>How to reach it once it runs. <see cref="RunningPostgres.Pid"/> is 0 unless it runs already.</summary>
    public required RunningPostgres Server { get; init; }
}
