using HybridMesh.AllInOne.Status;
using Spectre.Console;

namespace HybridMesh.AllInOne.Terminals;

/// <summary>The status as a table for people.</summary>
internal static class StatusTable
{
    public static Table Of(SystemStatus status)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("PROCESS", "HEALTH", "PID", "RESTARTS", "SINCE", "ADDRESSES");
        foreach (var process in status.Processes)
        {
            table.AddRow(
                new Text(process.Name),
                new Text(process.Health, process.Health == ProcessStatus.Healthy ? Color.Green : Color.Red),
                new Text(process.Pid?.ToString() ?? "-"),
                new Text(process.Restarts.ToString()),
                new Text(process.StartedAt?.ToString("yyyy-MM-dd HH:mm:ss'Z'") ?? "-"),
                new Text(process.Reason ?? string.Join(' ', process.Addresses.Select(a => $"{a.Key}={a.Value}"))));
        }

        return table;
    }
}
