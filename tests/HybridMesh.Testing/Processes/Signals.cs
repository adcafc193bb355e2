using System.Runtime.InteropServices;

namespace HybridMesh.Testing.Processes;

/// <summary>Signals to processes that a test started, by their id.</summary>
public static class Signals
{
    /// <summary>SIGKILL: ends it at once, as a crash would.</summary>
    public static void Kill(int pid) => _ = Send(pid, 9);

    /// <summary>SIGSTOP: freezes it; its connections stay open.</summary>
    public static void Freeze(int pid) => _ = Send(pid, 19);

    /// <summary>SIGCONT: lets it go on.</summary>
    public static void Thaw(int pid) => _ = Send(pid, 18);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Send(int pid, int signal);
}
