using System.Runtime.InteropServices;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>Signals to processes that are known by pid and start time; a reused pid gets none.</summary>
internal static partial class ProcessSignal
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Sends the signal; false when the process is not there any more.</summary>
    public static bool Send(ProcessIdentity process, int signal) => process.IsAlive && SendSignal(process.Pid, signal) == 0;

    /// <summary>
    /// Sends the signal to every process of the session that this one leads, so that what it started ends with it.
    /// </summary>
    public static bool SendToSession(ProcessIdentity leader, int signal) => leader.IsAlive && SendSignal(-leader.Pid, signal) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int pid, int signal);
}
