using HybridMesh.EmbeddedPostgres.Binaries;
using HybridMesh.EmbeddedPostgres.Processes;

namespace HybridMesh.EmbeddedPostgres.Server;

/// <summary>One start of the server. pg_ctl puts it into a session of its own and waits until it takes connections.</summary>
internal sealed class ServerLaunch(
    EmbeddedPostgresOptions options, ServerFolders folders, PostgresBinaries binaries, ServiceUser user, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan OrphansEnd = TimeSpan.FromSeconds(15);

    public async Task<Postmaster> RunAsync(CancellationToken cancellationToken)
    {
        // After a kill -9 of the postmaster its children need a moment to notice; until then a new one refuses to start.
        var hasCrashed = File.Exists(Path.Combine(folders.Data, "postmaster.pid"));
        var started = time.GetTimestamp();
        while (true)
        {
            var output = await TryAsync(cancellationToken);
            if (output.ExitCode == 0 && Postmaster.Find(folders.Data) is { } postmaster)
            {
                return postmaster;
            }

            if (!hasCrashed || time.GetElapsedTime(started) > OrphansEnd)
            {
                throw new EmbeddedPostgresException($"PostgreSQL does not start: {output.Text}\n{LogTail()}");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private Task<CommandOutput> TryAsync(CancellationToken cancellationToken)
    {
        ServerSettings.Write(options, folders, PortChoice.Choose(options, folders), user);
        return Command.RunAsync(
            user,
            binaries.Control,
            [
                "start", "--pgdata", folders.Data, "--log", folders.LogFile, "--wait", "--silent",
                "--timeout", $"{(int)options.Timeout.TotalSeconds}",
            ],
            cancellationToken);
    }

    private string LogTail() =>
        File.Exists(folders.LogFile) ? string.Join('\n', File.ReadLines(folders.LogFile).TakeLast(10)) : "there is no log";
}
