namespace HybridMesh.EmbeddedPostgres.Binaries;

/// <summary>A folder with PostgreSQL's programs.</summary>
/// <param name="Folder">Where <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c> are.</param>
/// <param name="Major">Major version: a data folder runs only with the one that made it.</param>
internal sealed record PostgresBinaries(string Folder, int Major)
{
    public string InitDb => Path.Combine(Folder, "initdb");

    public string Control => Path.Combine(Folder, "pg_ctl");

    public string Server => Path.Combine(Folder, "postgres");
}
