using HybridMesh.AllInOne.Embedded;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Prerequisites;
using HybridMesh.AllInOne.Terminals;

namespace HybridMesh.AllInOne.Startup;

/// <summary>PostgreSQL's programs: Debian's where they are installed, else the npm package that the repository pins.</summary>
internal static class PostgresPackage
{
    private const string DebianRoot = "/usr/lib/postgresql";

    public static async Task EnsureAsync(RepositoryFolder repository, Terminal terminal, CancellationToken cancellationToken)
    {
        var isInstalled = Directory.Exists(DebianRoot)
            && Directory.EnumerateDirectories(DebianRoot).Any(version => File.Exists(Path.Combine(version, "bin", "postgres")));
        if (!isInstalled)
        {
            await new NodePackages(terminal).EnsureAsync(PostgresProcess.PackageFolder(repository), cancellationToken);
        }
    }
}
