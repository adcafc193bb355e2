using System.Threading.Channels;
using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.Nudges;
using HybridMesh.Store.Targets;

namespace HybridMesh.GlobalControlPlane.Rollouts;

/// <summary>
/// Writes what becomes of revisions on targets, off the hot path: whoever has news leaves it here and goes on, and all that waits
/// is written together, at once when nothing is being written.
/// </summary>
internal sealed partial class StatusWriter(
    StatusTables tables, INudgePublisher nudges, TimeProvider time, ILogger<StatusWriter> logger) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private PendingStatus _pending = new();

    /// <summary>A version is compiled, and altered these targets.</summary>
    public void Looked(MeshVersion version, IEnumerable<string> changedTargets) => Note(pending =>
    {
        pending.Looked = version;
        foreach (var target in changedTargets)
        {
            pending.Changed[target] = new TargetChanged(target, version.Revision);
        }
    });

    public void Opened(MeshPeer peer) => Note(pending => pending.Opened[peer.Key] = peer);

    public void Ended(MeshPeer peer) => Note(pending => pending.Ended[peer.Key] = peer);

    public void Applied(MeshPeer peer, AppliedVersion version) =>
        Note(pending => pending.Applied[peer.Key] = new TargetApplied(peer.Key, peer.Connection, version));

    public void Refused(MeshPeer peer, IReadOnlyCollection<TargetError> errors) => Note(pending => pending.Errors[peer.Key] = errors);

    /// <summary>A cluster's report stream ended.</summary>
    public void Silent(string cluster, Guid connection) => Note(pending => pending.Silent[cluster] = connection);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _signal.Reader.WaitToReadAsync(stoppingToken);
            _signal.Reader.TryRead(out _);
            var batch = Take();
            try
            {
                await tables.WriteAsync(batch, stoppingToken);
                nudges.Publish(new RolloutAdvanced(tables.Revision));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotWritten(logger, failure.Message);
                Note(pending => pending.Restore(batch));
                await Task.Delay(RetryDelay * (0.5 + Random.Shared.NextDouble()), time, stoppingToken);
            }
        }
    }

    private void Note(Action<PendingStatus> news)
    {
        lock (_lock)
        {
            news(_pending);
        }

        _signal.Writer.TryWrite(true);
    }

    private PendingStatus Take()
    {
        lock (_lock)
        {
            (var taken, _pending) = (_pending, new PendingStatus());
            return taken;
        }
    }

    [LoggerMessage(EventId = 2201, Level = LogLevel.Warning, Message = "The state of targets is not written yet, tried again soon: {Reason}")]
    private static partial void LogNotWritten(ILogger logger, string reason);
}
