namespace HybridMesh.AllInOne.Layout;

/// <summary>What had to be written outside the home, so that <c>status</c> can name and <c>clean</c> remove it.</summary>
internal static class ExternalPaths
{
    public static IReadOnlyList<string> Read(HomeFolder home) =>
        [.. (AtomicFile.ReadJson<string[]>(home.ExternalPathsFile) ?? []).Where(Path.Exists)];

    /// <summary>Notes a path before it is created: what is not noted is never cleaned up.</summary>
    public static void Note(HomeFolder home, string path)
    {
        var noted = AtomicFile.ReadJson<string[]>(home.ExternalPathsFile) ?? [];
        if (!noted.Contains(path))
        {
            AtomicFile.WriteJson(home.ExternalPathsFile, (string[])[.. noted, path]);
        }
    }
}
