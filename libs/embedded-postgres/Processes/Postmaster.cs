namespace HybridMesh.EmbeddedPostgres.Processes;

/// <summary>The running server of one data folder.</summary>
/// <param name="Pid">Its process id.</param>
/// <param name="Port">The port it listens on.</param>
internal sealed record Postmaster(int Pid, int Port)
{
    /// <summary>
    /// The server that <c>postmaster.pid</c> names, if that process is really the server of this folder: the file outlives a
    /// crash, and its number may belong to anything by then.
    /// </summary>
    public static Postmaster? Find(string dataFolder)
    {
        try
        {
            // Lines: pid, data folder, start time, port, socket folder, listen address, shared memory, status.
            var lines = File.ReadAllLines(Path.Combine(dataFolder, "postmaster.pid"));
            return lines.Length >= 4 && int.TryParse(lines[0], out var pid) && int.TryParse(lines[3], out var port) && Serves(pid, dataFolder)
                ? new Postmaster(pid, port)
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>True while the process runs and serves the folder.</summary>
    public bool IsRunning(string dataFolder) => Serves(Pid, dataFolder);

    /// <summary>Asks it to stop.</summary>
    public void Signal(ShutdownMode mode) => _ = Libc.Kill(Pid, (int)mode);

    // The command line and not /proc/PID/cwd or exe: those are closed to a root without CAP_SYS_PTRACE, as in a container.
    private static bool Serves(int pid, string dataFolder)
    {
        try
        {
            var arguments = File.ReadAllText($"/proc/{pid}/cmdline").Split('\0');
            var folder = Array.IndexOf(arguments, "-D") + 1;
            return Path.GetFileName(arguments[0]) == "postgres" && folder > 0 && arguments[folder] == dataFolder;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
