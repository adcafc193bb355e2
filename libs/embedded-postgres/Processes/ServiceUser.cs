namespace HybridMesh.EmbeddedPostgres.Processes;

/// <summary>The user that PostgreSQL runs as: ourselves, or the stand-in when we are root, which PostgreSQL refuses.</summary>
/// <param name="StandIn">Name of the stand-in; null when PostgreSQL runs as ourselves.</param>
/// <param name="UserId">The stand-in's user id.</param>
/// <param name="GroupId">The stand-in's group id.</param>
internal sealed record ServiceUser(string? StandIn, uint UserId, uint GroupId)
{
    // Always "nobody", even where Debian's package has made a user "postgres": installing that package later must not
    // leave us with data that belongs to the other one.
    private const string StandInName = "nobody";

    /// <summary>What turns a command of ours into one of this user, with a bare environment: each program becomes the next, so the pid stays.</summary>
    public IReadOnlyList<string> CommandPrefix =>
    [
        .. StandIn is null ? Array.Empty<string>() : ["/usr/bin/setpriv", "--reuid", $"{UserId}", "--regid", $"{GroupId}", "--clear-groups", "--"],
        "/usr/bin/env", "-i", "PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", "TZ=UTC",
    ];

    public static ServiceUser ForThisProcess()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServiceUser(null, 0, 0);
        }

        var entry = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(fields => fields[0] == StandInName)
            ?? throw new EmbeddedPostgresException($"PostgreSQL does not run as root, and there is no user '{StandInName}' to run it as");
        return new ServiceUser(StandInName, uint.Parse(entry[2]), uint.Parse(entry[3]));
    }

    /// <summary>Makes a folder that only the user can enter.</summary>
    public void MakePrivateFolder(string path)
    {
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, mode);
        Own(path);
    }

    /// <summary>Gives a file or folder to the user.</summary>
    public void Own(string path)
    {
        if (StandIn is not null && Libc.ChangeOwner(path, UserId, GroupId) != 0)
        {
            throw new EmbeddedPostgresException($"cannot give '{path}' to user '{StandIn}'");
        }
    }

    /// <summary>True when the user can enter the folder, all folders above it included.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        StandIn is null || (await Command.RunAsync(this, "/usr/bin/test", ["-x", folder], cancellationToken)).ExitCode == 0;
}
