namespace HybridMesh.EmbeddedPostgres;

/// <summary>A private PostgreSQL that answers on 127.0.0.1.</summary>
public sealed record RunningPostgres
{
    /// <summary>Process id of the postmaster.</summary>
    public required int Pid { get; init; }

    /// <summary>The port on 127.0.0.1; kept over restarts as long as nobody else takes it.</summary>
    public required int Port { get; init; }

    /// <summary>The superuser, the only one there is.</summary>
    public required string User { get; init; }

    /// <summary>File (mode 0600) with the password; nothing prints its content.</summary>
    public required string PasswordFile { get; init; }

    /// <summary>The database made at the first start.</summary>
    public required string Database { get; init; }

    /// <summary>Where the server logs.</summary>
    public required string LogFile { get; init; }

    /// <summary>The folder outside the area that holds the server's files; null when they are all inside.</summary>
    public string? ExternalPath { get; init; }

    /// <summary>True when it ran already and was adopted.</summary>
    public bool IsAdopted { get; init; }

    /// <summary>Npgsql connection string without the password.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username={User};Database={Database}";
}
