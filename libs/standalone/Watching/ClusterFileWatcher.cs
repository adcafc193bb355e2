using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Standalone;

/// <summary>
/// Follows a cluster file: at once by the file system's events, and by looking every two seconds, since events may be missing. A bad edit, an
/// empty or a missing file keeps the last good content and says so. Reads the file once when it is made.
/// </summary>
public sealed partial class ClusterFileWatcher : BackgroundService
{
    private const int MaxListed = 10;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(50);

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly ILogger<ClusterFileWatcher> _logger;
    private readonly SemaphoreSlim _touched = new(0, 1);
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ClusterFileSnapshot _current = new(null, null);
    private string? _seenText;

    /// <summary>Makes a watcher, and reads the file.</summary>
    public ClusterFileWatcher(string path, TimeProvider time, ILogger<ClusterFileWatcher> logger)
    {
        _path = Path.GetFullPath(path);
        _time = time;
        _logger = logger;
        Read();
    }

    /// <summary>What is known now.</summary>
    public ClusterFileSnapshot Current
    {
        get
        {
            lock (_lock)
            {
                return _current;
            }
        }
    }

    /// <summary>Returns as soon as <see cref="Current"/> is another than <paramref name="seen"/>, and answers with it.</summary>
    public async Task<ClusterFileSnapshot> WaitForChangeAsync(ClusterFileSnapshot seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (!ReferenceEquals(_current, seen))
                {
                    return _current;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _touched.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var events = Listen();
        while (!stoppingToken.IsCancellationRequested)
        {
            Read();
            if (await TouchedAsync(stoppingToken))
            {
                await Task.Delay(Debounce, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> TouchedAsync(CancellationToken cancellationToken)
    {
        using var poll = new CancellationTokenSource(PollInterval, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(poll.Token, cancellationToken);
        try
        {
            await _touched.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private FileSystemWatcher? Listen()
    {
        try
        {
            var watcher = new FileSystemWatcher(Path.GetDirectoryName(_path)!, Path.GetFileName(_path));
            watcher.Changed += (_, _) => Touch();
            watcher.Created += (_, _) => Touch();
            watcher.Renamed += (_, _) => Touch();
            watcher.Deleted += (_, _) => Touch();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            LogPollOnly(_logger, _path, e.Message);
            return null;
        }
    }

    private void Touch()
    {
        try
        {
            _touched.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // One touch is enough for any number of events, and none is needed after the end.
        }
    }

    private void Read()
    {
        try
        {
            var text = new FileInfo(_path) is { Exists: true, Length: > ClusterFileReader.MaxLength }
                ? throw new IOException($"longer than {ClusterFileReader.MaxLength} bytes")
                : File.ReadAllText(_path);
            if (text == _seenText)
            {
                return;
            }

            _seenText = text;
            Take(ClusterFileReader.Read(text, Path.GetDirectoryName(_path)!));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _seenText = null;
            Keep($"'{_path}' cannot be read: {e.Message}");
        }
    }

    private void Take(ClusterFileResult result)
    {
        switch (result)
        {
            case ClusterFileResult.Valid valid:
                Set(new ClusterFileSnapshot(valid.File, null));
                LogLoaded(_logger, _path, valid.File.Services.Count, valid.File.Gateways.Count);
                break;
            case ClusterFileResult.Invalid invalid:
                var more = invalid.Violations.Count > MaxListed ? $"; and {invalid.Violations.Count - MaxListed} more" : "";
                Keep($"'{_path}' is not valid: {string.Join("; ", invalid.Violations.Take(MaxListed))}{more}");
                break;
        }
    }

    private void Keep(string problem)
    {
        if (Current.Problem == problem)
        {
            return;
        }

        Set(Current with { Problem = problem });
        LogKept(_logger, problem, Current.File is null ? "there is no earlier content" : "the last good content stays in use");
    }

    private void Set(ClusterFileSnapshot next)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _current = next;
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    [LoggerMessage(EventId = 5501, Level = LogLevel.Information, Message = "Read the cluster file {Path}: {Services} services, {Gateways} gateways")]
    private static partial void LogLoaded(ILogger logger, string path, int services, int gateways);

    [LoggerMessage(EventId = 5502, Level = LogLevel.Error, Message = "The cluster file is not used: {Problem}; {Consequence}")]
    private static partial void LogKept(ILogger logger, string problem, string consequence);

    [LoggerMessage(EventId = 5503, Level = LogLevel.Warning, Message = "No events for {Path} ({Reason}): it is looked at every two seconds")]
    private static partial void LogPollOnly(ILogger logger, string path, string reason);
}
