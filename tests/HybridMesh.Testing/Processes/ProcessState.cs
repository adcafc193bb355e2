namespace HybridMesh.Testing.Processes;

/// <summary>What the kernel says of a process, also of one that is not this process's child.</summary>
public static class ProcessState
{
    /// <summary>True when it runs no more: a zombie, which only waits for its parent to look, is gone.</summary>
    public static bool IsGone(int pid) => Read(pid) is null or 'Z' or 'X';

    /// <summary>True when it is stopped by a signal.</summary>
    public static bool IsFrozen(int pid) => Read(pid) == 'T';

    // proc(5): the state follows the command, which is in parentheses and may hold any character.
    private static char? Read(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[stat.LastIndexOf(')') + 2];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
