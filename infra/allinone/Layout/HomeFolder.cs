namespace HybridMesh.AllInOne.Layout;

/// <summary>Where one embedded system keeps everything. Several homes side by side are several systems that know nothing of each other.</summary>
internal sealed class HomeFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public HomeFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
    }

    public string Path { get; }

    /// <summary>Staged binaries, one folder per build, and the <c>hmctl</c> wrapper.</summary>
    public string Binaries => In("bin");

    /// <summary>Options files, one per process, readable by the owner only.</summary>
    public string Config => In("config");

    /// <summary>What the processes keep: certificates, last good configuration, the database.</summary>
    public string State => In("state");

    public string Logs => In("logs");

    public string Secrets => In("secrets");

    /// <summary>What is running now: locks, process records, addresses.</summary>
    public string Run => In("run");

    public string Records => In("run/processes");

    public string Addresses => In("run/addresses");

    public string DesiredStateFile => In("run/desired.json");

    /// <summary>Held by the command that is changing this home, so that two never do at once.</summary>
    public string CommandLock => In("run/command.lock");

    public string PortsFile => In("state/ports.json");

    public string ExternalPathsFile => In("state/external-paths.json");

    public string AdminTokenFile => In("secrets/admin-token");

    public string KeyEncryptionKeyFile => In("secrets/key-encryption-key");

    public string HmctlConfigFile => In("hmctl/config.yaml");

    public string HmctlProgram => In("bin/hmctl");

    public bool Exists => Directory.Exists(Path);

    public string ConfigOf(string process) => System.IO.Path.Combine(Config, process + ".json");

    public string StateOf(string process) => System.IO.Path.Combine(State, process);

    public string LogOf(string process) => System.IO.Path.Combine(Logs, process + ".log");

    public string AddressesOf(string process) => System.IO.Path.Combine(Addresses, process + ".json");

    public string RecordOf(string process) => System.IO.Path.Combine(Records, process + ".json");

    public string ProcessLockOf(string process) => System.IO.Path.Combine(Records, process + ".lock");

    /// <summary>Creates the folders. The home itself stays passable, since PostgreSQL's stand-in user may have to enter it.</summary>
    public void Create()
    {
        Directory.CreateDirectory(Path);
        foreach (var folder in (string[])[Binaries, Logs, Run, Records, Addresses, State])
        {
            Directory.CreateDirectory(folder);
        }

        Directory.CreateDirectory(Config, OwnerOnly);
        Directory.CreateDirectory(Secrets, OwnerOnly);
        Directory.CreateDirectory(In("hmctl"), OwnerOnly);
    }

    private string In(string relative) => System.IO.Path.Combine(Path, relative);
}
