using HybridMesh.EmbeddedPostgres.Processes;

namespace HybridMesh.EmbeddedPostgres.Binaries;

/// <summary>Puts programs that the stand-in user cannot reach where it can.</summary>
internal static class BinariesCopy
{
    /// <summary>The programs themselves when the user can run them, else a copy below <paramref name="reachableFolder"/>.</summary>
    public static async Task<PostgresBinaries> ReachableAsync(
        PostgresBinaries binaries, ServiceUser user, string reachableFolder, CancellationToken cancellationToken)
    {
        if (await user.CanEnterAsync(binaries.Folder, cancellationToken))
        {
            return binaries;
        }

        var source = Path.GetDirectoryName(binaries.Folder)!;
        var copy = Path.Combine(reachableFolder, $"postgresql-{binaries.Major}");
        if (!Directory.Exists(copy))
        {
            var unfinished = copy + ".new";
            Directory.CreateDirectory(reachableFolder);
            await CopyAsync(source, unfinished, cancellationToken);
            Directory.Move(unfinished, copy);
        }

        return binaries with { Folder = Path.Combine(copy, Path.GetFileName(binaries.Folder)) };
    }

    private static async Task CopyAsync(string source, string destination, CancellationToken cancellationToken)
    {
        if (Directory.Exists(destination))
        {
            Directory.Delete(destination, recursive: true);
        }

        var self = new ServiceUser(null, 0, 0);
        var copied = await Command.RunAsync(self, "/bin/cp", ["-a", source, destination], cancellationToken);
        var opened = await Command.RunAsync(self, "/bin/chmod", ["-R", "a+rX", destination], cancellationToken);
        if (copied.ExitCode != 0 || opened.ExitCode != 0)
        {
            throw new EmbeddedPostgresException($"cannot copy PostgreSQL to '{destination}': {copied.Text} {opened.Text}");
        }
    }
}
