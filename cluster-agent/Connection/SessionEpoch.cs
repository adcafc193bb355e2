using System.Globalization;
using System.Text;
using HybridMesh.ClusterAgent.Apply;

namespace HybridMesh.ClusterAgent.Connection;

/// <summary>
/// The number of this run of the agent: its start time in Unix milliseconds, but always above that of the run before, even if the clock
/// went back. The control plane refuses reports of lower ones, so that an old process which still runs cannot overwrite a new one's.
/// </summary>
internal static class SessionEpoch
{
    private const string FileName = "session-epoch";

    public static long Next(string stateFolder, TimeProvider time)
    {
        var path = Path.Combine(stateFolder, FileName);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var last = File.Exists(path)
            && long.TryParse(File.ReadAllText(path).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var stored) ? stored : 0;
        var next = Math.Max(now, last + 1);
        StateFile.Replace(path, Encoding.ASCII.GetBytes(next.ToString(CultureInfo.InvariantCulture)));
        return next;
    }
}
