using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Discovery;

/// <summary>
/// Sends what a peer has to report. Only the newest report of each kind counts: one that waits is replaced, one is on its way at a
/// time, and after a loss the newest goes out again under a new number until the server has stored it.
/// </summary>
public sealed class ReportClient
{
    private readonly PeerConnectionOptions _options;
    private readonly PeerConnector _connector;
    private readonly ReportOutbox _outbox;
    private readonly TimeProvider _time;
    private long _storedSequence;

    /// <param name="instance">Which of several instances of the target this is.</param>
    /// <param name="options">Where the control plane is.</param>
    /// <param name="channels">Makes channels.</param>
    /// <param name="time">The clock; its time now becomes the session epoch where none is given.</param>
    /// <param name="logger">Told of connections and losses.</param>
    /// <param name="sessionEpoch">The session epoch of a peer that remembers its earlier ones; null takes the clock's.</param>
    public ReportClient(
        string instance,
        PeerConnectionOptions options,
        IPeerChannelFactory channels,
        TimeProvider time,
        ILogger<ReportClient> logger,
        long? sessionEpoch = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        SessionEpoch = sessionEpoch ?? time.GetUtcNow().ToUnixTimeMilliseconds();
        _options = options;
        _time = time;
        _outbox = new ReportOutbox(SessionEpoch, instance);
        _connector = new PeerConnector(options, channels, "reporting", time, logger);
    }

    /// <summary>Fences reports of earlier processes of the same target.</summary>
    public long SessionEpoch { get; }

    /// <summary>The newest number that the server has stored; 0 before the first.</summary>
    public long StoredSequence => Interlocked.Read(ref _storedSequence);

    /// <summary>How it stands now; connected once the server has stored a report on the stream under way.</summary>
    public ConnectionState State => _connector.State;

    /// <summary>Reports an inventory. Never waits.</summary>
    public void Publish(ClusterInventory inventory) => _outbox.Put(new ReportRequest { Inventory = inventory.Clone() });

    /// <summary>Reports the health of destinations. Never waits.</summary>
    public void Publish(GatewayHealth health) => _outbox.Put(new ReportRequest { GatewayHealth = health.Clone() });

    /// <summary>Runs until cancelled. Once.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => _connector.RunAsync(ServeStreamAsync, cancellationToken);

    private async Task ServeStreamAsync(CallInvoker invoker, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var call = invoker.AsyncDuplexStreamingCall(DiscoveryMethods.Report, new CallOptions(CancellationToken: stop.Token));
        _outbox.Requeue();
        while (true)
        {
            var answer = call.ResponseStream.MoveNext(stop.Token);
            var report = await NextAsync(answer, stop.Token);
            if (report is null)
            {
                return;
            }

            await call.RequestStream.WriteAsync(report, cancellationToken);
            if (!await answer.WaitAsync(_options.AnswerTimeout, _time, cancellationToken))
            {
                return;
            }

            Interlocked.Exchange(ref _storedSequence, call.ResponseStream.Current.StoredSequence);
            _connector.Progress();
        }
    }

    /// <summary>Waits for something to report; null when the stream ends meanwhile.</summary>
    private async Task<ReportRequest?> NextAsync(Task<bool> answer, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        while (true)
        {
            if (_outbox.Take() is { } report)
            {
                return report;
            }

            var wake = _outbox.WaitAsync(stop.Token);
            if (await Task.WhenAny(wake, answer) == answer)
            {
                await stop.CancelAsync();
                return await answer
                    ? throw new InvalidDataException("the server acknowledged a report that was not sent")
                    : null;
            }

            await wake;
        }
    }
}
