using System.Threading.Channels;
using Google.Protobuf;
using HybridMesh.Discovery.Wire;

namespace HybridMesh.Discovery;

/// <summary>The newest report of each kind, and whether it is sent. A newer one takes the place of an older one that still waits.</summary>
internal sealed class ReportOutbox(long sessionEpoch, string instance)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<ReportRequest.ReportOneofCase, ReportRequest> _newest = [];
    private readonly HashSet<ReportRequest.ReportOneofCase> _unsent = [];
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private long _sequence;

    public void Put(ReportRequest report)
    {
        lock (_lock)
        {
            _newest[report.ReportCase] = report;
            _unsent.Add(report.ReportCase);
        }

        _wakes.Writer.TryWrite(true);
    }

    /// <summary>On a new stream everything is sent once more: what was on its way may be lost.</summary>
    public void Requeue()
    {
        lock (_lock)
        {
            _unsent.UnionWith(_newest.Keys);
        }

        _wakes.Writer.TryWrite(true);
    }

    /// <summary>The next report to send, numbered; null when nothing waits.</summary>
    public ReportRequest? Take()
    {
        lock (_lock)
        {
            foreach (var (kind, report) in _newest)
            {
                if (_unsent.Remove(kind))
                {
                    var numbered = ((IDeepCloneable<ReportRequest>)report).Clone();
                    numbered.SessionEpoch = sessionEpoch;
                    numbered.Sequence = ++_sequence;
                    numbered.Instance = instance;
                    return numbered;
                }
            }

            return null;
        }
    }

    public async Task WaitAsync(CancellationToken cancellationToken) => await _wakes.Reader.ReadAsync(cancellationToken);
}
