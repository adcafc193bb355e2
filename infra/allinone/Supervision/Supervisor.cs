using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>Follows the desired state with one keeper per process. Ending it ends nothing else; the next one adopts what runs.</summary>
internal sealed partial class Supervisor(
    HomeFolder home,
    ProcessLauncher launcher,
    ProcessStopper stopper,
    SupervisionOptions options,
    TimeProvider time,
    ILoggerFactory loggers) : BackgroundService
{
    public const string ProcessName = "supervisor";
    private readonly Dictionary<string, Task> _keepers = [];
    private readonly ILogger _logger = loggers.CreateLogger<Supervisor>();
    private volatile IReadOnlyDictionary<string, ProcessSpec>? _wanted;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTime? seen = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            // A file that cannot be read (it vanished with the whole home) is no reason to stop anything: absence of news is no news.
            var written = File.GetLastWriteTimeUtc(home.DesiredStateFile);
            if (written != seen && AtomicFile.ReadJson<DesiredState>(home.DesiredStateFile) is { } desired)
            {
                seen = written;
                _wanted = desired.Processes.ToDictionary(p => p.Name);
            }

            EnsureKeepers(stoppingToken);
            options.Logs.Rotate(home.LogOf(ProcessName));
            await Task.Delay(options.Tick, time, stoppingToken);
        }
    }

    /// <summary>One keeper for everything that is wanted or recorded; one that is done with an unwanted process is forgotten.</summary>
    private void EnsureKeepers(CancellationToken cancellationToken)
    {
        if (_wanted is null)
        {
            return;
        }

        var recorded = ProcessRecords.Names(home).Where(n => n != ProcessName);
        foreach (var name in _wanted.Keys.Union(recorded))
        {
            if (!_keepers.TryGetValue(name, out var keeper) || keeper.IsCompleted)
            {
                _keepers[name] = Task.Run(() => KeepAsync(name, cancellationToken), cancellationToken);
            }
        }
    }

    private async Task KeepAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var keeper = new ProcessKeeper(home, launcher, stopper, options, time, loggers.CreateLogger<ProcessKeeper>());
                await keeper.RunAsync(name, () => _wanted!.GetValueOrDefault(name), cancellationToken);
                return;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogFailed(_logger, e, name);
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            }
        }
    }

    [LoggerMessage(EventId = 9010, Level = LogLevel.Error, Message = "Keeping {Process} failed; it is tried again")]
    private static partial void LogFailed(ILogger logger, Exception exception, string process);
}
