using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>Keeps one process as wanted: adopts it, starts it again when it ends, replaces it when its specification changes.</summary>
internal sealed partial class ProcessKeeper(
    HomeFolder home,
    ProcessLauncher launcher,
    ProcessStopper stopper,
    SupervisionOptions options,
    TimeProvider time,
    ILogger<ProcessKeeper> logger)
{
    private readonly RestartBackoff _backoff = new(Random.Shared);
    private ProcessRecord? _running;

    /// <summary>Runs until cancelled; the process goes on running then.</summary>
    /// <param name="wanted">What should run now; null to stop it and return.</param>
    /// <param name="name">The process's name.</param>
    /// <param name="cancellationToken">Ends the keeper, not the process.</param>
    public async Task RunAsync(string name, Func<ProcessSpec?> wanted, CancellationToken cancellationToken)
    {
        while (wanted() is { } spec)
        {
            await KeepAsync(spec, cancellationToken);
            options.Logs.Rotate(home.LogOf(name));
            await Task.Delay(options.Tick, time, cancellationToken);
        }

        if (ProcessRecords.Find(home, name) is { IsAlive: true } left)
        {
            LogStopping(logger, name, left.Pid);
            await stopper.StopAsync(left.Identity, ProcessSignal.Terminate, TimeSpan.FromSeconds(10), cancellationToken);
        }

        File.Delete(home.RecordOf(name));
    }

    private async Task KeepAsync(ProcessSpec spec, CancellationToken cancellationToken)
    {
        var record = _running ?? ProcessRecords.Find(home, spec.Name);
        if (record is { IsAlive: true })
        {
            if (_running is null)
            {
                LogAdopted(logger, spec.Name, record.Pid);
            }

            _running = record.Fingerprint == spec.Fingerprint ? record : await ReplaceAsync(spec, record, cancellationToken);
            return;
        }

        var restarts = record is null ? 0 : record.Restarts + 1;
        if (_running is not null || record is not null)
        {
            var lived = time.GetUtcNow() - record!.StartedAt;
            var wait = _backoff.Next(lived);
            LogEnded(logger, spec.Name, record.Pid, lived.TotalSeconds, wait.TotalMilliseconds);
            await Task.Delay(wait, time, cancellationToken);
        }

        _running = await StartAsync(spec, restarts, cancellationToken);
    }

    private async Task<ProcessRecord?> ReplaceAsync(ProcessSpec spec, ProcessRecord old, CancellationToken cancellationToken)
    {
        LogReplacing(logger, spec.Name, old.Pid);
        await stopper.StopAsync(old.Identity, spec.StopSignal, spec.StopTimeout, cancellationToken);
        return await StartAsync(spec, old.Restarts, cancellationToken);
    }

    private async Task<ProcessRecord?> StartAsync(ProcessSpec spec, int restarts, CancellationToken cancellationToken)
    {
        var record = await launcher.StartAsync(spec, restarts, cancellationToken);
        if (record is null)
        {
            var wait = _backoff.Next(TimeSpan.Zero);
            LogNotStarted(logger, spec.Name, wait.TotalMilliseconds);
            await Task.Delay(wait, time, cancellationToken);
            return null;
        }

        LogStarted(logger, spec.Name, record.Pid, restarts);
        return record;
    }

    [LoggerMessage(EventId = 9001, Level = LogLevel.Information, Message = "Started {Process} as pid {Pid}, restart {Restarts}")]
    private static partial void LogStarted(ILogger logger, string process, int pid, int restarts);

    [LoggerMessage(EventId = 9002, Level = LogLevel.Information, Message = "Adopted {Process}, pid {Pid}")]
    private static partial void LogAdopted(ILogger logger, string process, int pid);

    [LoggerMessage(EventId = 9003, Level = LogLevel.Warning,
        Message = "{Process}, pid {Pid}, ended after {LivedSeconds} s; it is started again in {WaitMs} ms")]
    private static partial void LogEnded(ILogger logger, string process, int pid, double livedSeconds, double waitMs);

    [LoggerMessage(EventId = 9004, Level = LogLevel.Warning,
        Message = "{Process} ended before it was recorded (its log may say why, or another one runs); next attempt in {WaitMs} ms")]
    private static partial void LogNotStarted(ILogger logger, string process, double waitMs);

    [LoggerMessage(EventId = 9005, Level = LogLevel.Information, Message = "Replacing {Process}, pid {Pid}: its specification changed")]
    private static partial void LogReplacing(ILogger logger, string process, int pid);

    [LoggerMessage(EventId = 9006, Level = LogLevel.Information, Message = "Stopping {Process}, pid {Pid}: it is not wanted any more")]
    private static partial void LogStopping(ILogger logger, string process, int pid);
}
