namespace HybridMesh.EmbeddedPostgres.Server;

/// <summary>Where the files of one server lie.</summary>
/// <param name="Area">The folder given by the caller: password and port.</param>
/// <param name="External">The folder elsewhere, made only when it is needed.</param>
/// <param name="IsExternal">True when the data lies in <paramref name="External"/>.</param>
internal sealed record ServerFolders(string Area, string External, bool IsExternal)
{
    /// <summary>The folder that belongs to the user PostgreSQL runs as.</summary>
    public string Home => Path.Combine(Root, "server");

    /// <summary>Copies of programs, for when the user cannot reach the installed ones.</summary>
    public string Programs => Path.Combine(Root, "programs");

    public string Data => Path.Combine(Home, "data");

    public string LogFile => Path.Combine(Home, "postgresql.log");

    public string PasswordFile => Path.Combine(Area, "password");

    public string PortFile => Path.Combine(Area, "port");

    public bool IsInitialised => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>The version that made the data; null when there is none yet.</summary>
    public int? DataMajor => IsInitialised ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION"))) : null;

    /// <summary>The folder elsewhere if something lies there.</summary>
    public string? ExternalPath => Directory.Exists(External) ? External : null;

    private string Root => IsExternal ? External : Area;
}
