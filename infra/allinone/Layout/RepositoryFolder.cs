namespace HybridMesh.AllInOne.Layout;

/// <summary>The checkout that this executable was built from.</summary>
internal sealed class RepositoryFolder
{
    private const string Variable = "HYBRIDMESH_ROOT";

    private RepositoryFolder(string path)
    {
        Path = path;
    }

    public string Path { get; }

    public string Solution => System.IO.Path.Combine(Path, "HybridMesh.sln");

    public string Samples => System.IO.Path.Combine(Path, "infra", "samples", "demo");

    public string DefaultHome => System.IO.Path.Combine(Path, ".hybridmesh");

    /// <summary>From the variable that the script sets, else upwards from the executable and from the current folder.</summary>
    public static RepositoryFolder Find()
    {
        var candidates = Upwards(AppContext.BaseDirectory).Concat(Upwards(Directory.GetCurrentDirectory()));
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told)
        {
            candidates = [System.IO.Path.GetFullPath(told)];
        }

        var found = candidates.FirstOrDefault(folder => File.Exists(System.IO.Path.Combine(folder, "HybridMesh.sln")));
        return found is not null
            ? new RepositoryFolder(found)
            : throw new CommandException($"no HybridMesh checkout found; run ./hybridmesh inside one, or set {Variable}");
    }

    public string Combine(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
