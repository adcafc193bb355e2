using System.Text.Json;

namespace HybridMesh.EmbeddedPostgres.Binaries;

/// <summary>
/// The symbolic links of the npm package. npm packs no links: the package lists them for its install script, which does not run
/// where npm is told to run none.
/// </summary>
internal static class PackageLinks
{
    public static void Restore(string nativeFolder)
    {
        var list = Path.Combine(nativeFolder, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        var package = Path.GetDirectoryName(nativeFolder)!;
        foreach (var link in JsonSerializer.Deserialize<List<Link>>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var path = Path.Combine(package, link.Target);
            if (!File.Exists(path))
            {
                File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(path)!, Path.Combine(package, link.Source)));
            }
        }
    }

    private sealed record Link(string Source, string Target);
}
