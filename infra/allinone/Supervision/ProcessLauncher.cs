using System.Diagnostics;
using System.Text.Json;
using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>Starts processes that outlive their starter: own session, output to a file, nothing inherited but the lock.</summary>
internal sealed class ProcessLauncher(HomeFolder home, TimeProvider time)
{
    private static readonly string Script = ReadScript();
    private static readonly JsonSerializerOptions OneLine = new(AtomicFile.Json) { WriteIndented = false };

    /// <summary>
    /// Starts it and returns once it is what it should be or has failed to become it.
    /// </summary>
    /// <returns>The record, or null when it ended before it was recorded (its log says why, or another one holds its lock).</returns>
    public async Task<ProcessRecord?> StartAsync(ProcessSpec spec, int restarts, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(home.Records);
        Directory.CreateDirectory(home.Logs);
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = spec.WorkingDirectory };
        foreach (var argument in (string[])["-c", Script, "launch", home.ProcessLockOf(spec.Name), home.RecordOf(spec.Name), Rest(spec, restarts), home.LogOf(spec.Name), .. spec.Command])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in spec.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new UnreachableException("sh was not started");
        while (!process.HasExited)
        {
            if (AtomicFile.ReadJson<ProcessRecord>(home.RecordOf(spec.Name)) is { } record && record.Pid == process.Id && record.IsAlive)
            {
                return record;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), time, cancellationToken);
        }

        return null;
    }

    /// <summary>The record's members after pid, start time and boot, which only the new process knows.</summary>
    private string Rest(ProcessSpec spec, int restarts) => JsonSerializer.Serialize(
        new
        {
            spec.Name,
            spec.Command,
            spec.Fingerprint,
            spec.AddressFile,
            LogFile = home.LogOf(spec.Name),
            StartedAt = time.GetUtcNow(),
            Restarts = restarts,
        },
        OneLine)[1..];

    private static string ReadScript()
    {
        using var stream = typeof(ProcessLauncher).Assembly.GetManifestResourceStream("launch.sh")
            ?? throw new UnreachableException("launch.sh is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
