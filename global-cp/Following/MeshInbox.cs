using System.Threading.Channels;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>What the follower is woken for. Nobody who puts something in ever waits.</summary>
internal sealed class MeshInbox
{
    private readonly Lock _lock = new();
    private readonly HashSet<GatewayWorkload> _joined = [];
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private Wake _reasons;

    /// <summary>A gateway is here; the model has to know it.</summary>
    public void Join(GatewayWorkload target)
    {
        lock (_lock)
        {
            _joined.Add(target);
        }

        _signal.Writer.TryWrite(true);
    }

    public void LookAgain(Wake where = Wake.Everything)
    {
        lock (_lock)
        {
            _reasons |= where;
        }

        _signal.Writer.TryWrite(true);
    }

    /// <summary>Waits until there is something, and takes all of it.</summary>
    public async ValueTask<(Wake Reasons, IReadOnlyCollection<GatewayWorkload> Joined)> TakeAsync(CancellationToken cancellationToken)
    {
        await _signal.Reader.ReadAsync(cancellationToken);
        lock (_lock)
        {
            var taken = (_reasons, _joined.ToArray());
            _reasons = Wake.None;
            _joined.Clear();
            return taken;
        }
    }
}
