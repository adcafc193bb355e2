using HybridMesh.EmbeddedPostgres.Binaries;
using HybridMesh.EmbeddedPostgres.Processes;
using HybridMesh.EmbeddedPostgres.Server;

namespace HybridMesh.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL for one machine. It runs detached: the end of this process leaves it serving, and the next
/// <see cref="StartAsync"/> adopts it. As root it runs as user <c>nobody</c>.
/// </summary>
public sealed class PostgresServer
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(25);
    private readonly EmbeddedPostgresOptions _options;
    private readonly TimeProvider _time;

    /// <summary>A server by its options; nothing happens yet.</summary>
    public PostgresServer(EmbeddedPostgresOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
    }

    /// <summary>The folder outside the area that holds files of this server; null when there is none.</summary>
    public string? ExternalPath => FolderPlacement.Locate(_options).ExternalPath;

    /// <summary>The server if it runs; null otherwise.</summary>
    public RunningPostgres? Find()
    {
        var folders = FolderPlacement.Locate(_options);
        return Postmaster.Find(folders.Data) is { } postmaster ? Describe(folders, postmaster, isAdopted: true) : null;
    }

    /// <summary>Adopts the server if it runs, else starts it, after making it at the first time. Returns once it takes connections.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot be found, made or started.</exception>
    public async Task<RunningPostgres> StartAsync(CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.Timeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await StartWithinDeadlineAsync(linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var log = FolderPlacement.Locate(_options).LogFile;
            throw new EmbeddedPostgresException($"PostgreSQL was not ready within {_options.Timeout.TotalSeconds} s; its log is '{log}'");
        }
    }

    /// <summary>
    /// Makes everything ready, the data at the first time, and starts nothing: for a caller that runs the server by itself, such as a
    /// supervisor. May be called while the server runs; settings then count from its next start.
    /// </summary>
    /// <exception cref="EmbeddedPostgresException">It cannot be found or made.</exception>
    public async Task<PreparedPostgres> PrepareAsync(CancellationToken cancellationToken)
    {
        var user = ServiceUser.ForThisProcess();
        using var held = await AreaLock.TakeAsync(_options.Area, _time, cancellationToken);
        var (folders, binaries) = await MakeReadyAsync(user, cancellationToken);
        var running = Find();
        var port = _options.Port ?? running?.Port ?? PortChoice.Choose(_options, folders);
        ServerSettings.Write(_options, folders, port, user);
        return new PreparedPostgres
        {
            Command = [.. user.CommandPrefix, binaries.Server, "-D", folders.Data],
            Server = Describe(folders, new Postmaster(running?.Pid ?? 0, port), isAdopted: running is not null),
        };
    }

    /// <summary>Stops the server and waits for its end: ends sessions first, and after half of the timeout without asking.</summary>
    /// <returns>False when it did not run.</returns>
    /// <exception cref="EmbeddedPostgresException">It does not end.</exception>
    public async Task<bool> StopAsync(CancellationToken cancellationToken)
    {
        var folders = FolderPlacement.Locate(_options);
        if (Postmaster.Find(folders.Data) is not { } postmaster)
        {
            return false;
        }

        foreach (var mode in new[] { ShutdownMode.Fast, ShutdownMode.Immediate })
        {
            postmaster.Signal(mode);
            if (await HasEndedAsync(postmaster, folders.Data, cancellationToken))
            {
                return true;
            }
        }

        throw new EmbeddedPostgresException($"PostgreSQL (pid {postmaster.Pid}) does not stop; its log is '{folders.LogFile}'");
    }

    /// <summary>Stops the server and deletes everything of it, outside the area too.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        var folders = FolderPlacement.Locate(_options);
        foreach (var folder in new[] { folders.External, folders.Area }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<RunningPostgres> StartWithinDeadlineAsync(CancellationToken cancellationToken)
    {
        var user = ServiceUser.ForThisProcess();
        using var held = await AreaLock.TakeAsync(_options.Area, _time, cancellationToken);
        if (Find() is { } running)
        {
            return running;
        }

        var (folders, binaries) = await MakeReadyAsync(user, cancellationToken);
        var launch = new ServerLaunch(_options, folders, binaries, user, _time);
        return Describe(folders, await launch.RunAsync(cancellationToken), isAdopted: false);
    }

    private async Task<(ServerFolders Folders, PostgresBinaries Binaries)> MakeReadyAsync(ServiceUser user, CancellationToken cancellationToken)
    {
        var folders = await FolderPlacement.PrepareAsync(_options, user, cancellationToken);
        var installed = await BinariesSearch.FindAsync(_options, folders.DataMajor, cancellationToken);
        var binaries = await BinariesCopy.ReachableAsync(installed, user, folders.Programs, cancellationToken);
        if (!folders.IsInitialised)
        {
            await ClusterInitialization.RunAsync(_options, folders, binaries, user, cancellationToken);
        }

        return (folders, binaries);
    }

    private async Task<bool> HasEndedAsync(Postmaster postmaster, string data, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        while (postmaster.IsRunning(data))
        {
            if (_time.GetElapsedTime(started) > _options.Timeout / 2)
            {
                return false;
            }

            await Task.Delay(Poll, _time, cancellationToken);
        }

        return true;
    }

    private RunningPostgres Describe(ServerFolders folders, Postmaster postmaster, bool isAdopted) => new()
    {
        Pid = postmaster.Pid,
        Port = postmaster.Port,
        User = ClusterInitialization.User,
        PasswordFile = folders.PasswordFile,
        Database = _options.Database,
        LogFile = folders.LogFile,
        ExternalPath = folders.ExternalPath,
        IsAdopted = isAdopted,
    };
}
