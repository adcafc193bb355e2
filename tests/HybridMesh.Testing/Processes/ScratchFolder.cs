using System.Diagnostics;

namespace HybridMesh.Testing.Processes;

/// <summary>
/// A folder below the temporary folder for servers that a test process starts. A reaper outside that process kills them and removes
/// the folder once it ends, however it ends: the test runner gives it no time to do that itself.
/// </summary>
internal sealed class ScratchFolder
{
    private const string Reaper =
        """
        exec </dev/null >/dev/null 2>&1
        tail --pid="$1" -f /dev/null
        for file in "$2"/pids/*; do kill -9 "$(cat "$file")"; done
        for attempt in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$2" && exit; sleep 1; done
        """;

    private readonly string _pids;

    /// <param name="purpose">Part of its name, such as <c>postgres</c>.</param>
    public ScratchFolder(string purpose)
    {
        Path = Directory.CreateTempSubdirectory($"hybridmesh-test-{purpose}-").FullName;
        File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute); // stand-ins pass
        _pids = System.IO.Path.Combine(Path, "pids");
        Directory.CreateDirectory(_pids);
        using var reaper = Process.Start(
            "/usr/bin/setsid", ["--fork", "/bin/sh", "-c", Reaper, "reaper", $"{Environment.ProcessId}", Path]);
        reaper.WaitForExit();
    }

    public string Path { get; }

    /// <summary>Has the process killed when this one ends.</summary>
    public void Watch(int pid) => File.WriteAllText(System.IO.Path.Combine(_pids, $"{pid}"), $"{pid}");

    /// <summary>The process has ended: its number may become another's.</summary>
    public void Forget(int pid) => File.Delete(System.IO.Path.Combine(_pids, $"{pid}"));

    public void Delete()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
