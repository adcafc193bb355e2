using System.Text.Json.Serialization;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>Which process exactly: a pid alone is reused, a pid with its start time in this boot is not.</summary>
/// <param name="Pid">The process id.</param>
/// <param name="StartTicks">Field 22 of /proc/PID/stat: clock ticks between boot and start.</param>
/// <param name="BootId">The kernel's id of this boot.</param>
internal sealed record ProcessIdentity(int Pid, long StartTicks, string BootId)
{
    private const string BootIdFile = "/proc/sys/kernel/random/boot_id";

    /// <summary>True while this very process runs. One that has ended and waits for its parent (a zombie) does not.</summary>
    [JsonIgnore]
    public bool IsAlive => Of(Pid) == this;

    /// <summary>The process that has this pid now; null when there is none, or only its zombie.</summary>
    public static ProcessIdentity? Of(int pid)
    {
        string stat;
        try
        {
            stat = File.ReadAllText($"/proc/{pid}/stat");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        // The second field, the command in parentheses, may itself hold spaces and parentheses: count from its end.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[0] is "Z" or "X" ? null : new ProcessIdentity(pid, long.Parse(fields[19]), CurrentBootId());
    }

    public static string CurrentBootId() => File.ReadAllText(BootIdFile).Trim();
}
