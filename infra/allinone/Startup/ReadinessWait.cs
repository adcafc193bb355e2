using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Logs;
using HybridMesh.AllInOne.Status;
using HybridMesh.AllInOne.Supervision;

namespace HybridMesh.AllInOne.Startup;

/// <summary>Waits until processes run as specified and say that they are ready.</summary>
internal sealed class ReadinessWait(HomeFolder home, HealthProbe probe, TimeProvider time)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <exception cref="CommandException">One was not ready in time; the message says why, with the end of its log.</exception>
    public Task UntilAsync(IEnumerable<ProcessSpec> specs, TimeSpan timeout, CancellationToken cancellationToken) =>
        Task.WhenAll(specs.Select(spec => UntilAsync(spec, timeout, cancellationToken)));

    /// <summary>Null when it runs as specified and is ready, else why not.</summary>
    public async Task<string?> CheckAsync(ProcessSpec spec, CancellationToken cancellationToken)
    {
        var record = ProcessRecords.Find(home, spec.Name);
        if (record is not { IsAlive: true })
        {
            return ProcessRecords.Find(home, Supervisor.ProcessName) is { IsAlive: true }
                ? "it does not run"
                : $"the supervisor does not run; see {home.LogOf(Supervisor.ProcessName)}";
        }

        if (record.Fingerprint != spec.Fingerprint)
        {
            return "an older one runs";
        }

        return spec.Health is null ? null : await probe.CheckAsync(spec.Health, cancellationToken);
    }

    private async Task UntilAsync(ProcessSpec spec, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (await CheckAsync(spec, cancellationToken) is { } reason)
        {
            if (time.GetElapsedTime(started) > timeout)
            {
                throw new CommandException(
                    $"{spec.Name} is not ready after {timeout.TotalSeconds} s: {reason}\nThe end of its log ({home.LogOf(spec.Name)}):\n{LogTail(spec)}");
            }

            await Task.Delay(Poll, time, cancellationToken);
        }
    }

    private string LogTail(ProcessSpec spec)
    {
        var tail = new StringWriter();
        new LogFile(home.LogOf(spec.Name), "  ").WriteTail(tail, 12);
        return tail.ToString();
    }
}
