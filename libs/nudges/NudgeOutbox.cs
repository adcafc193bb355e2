using System.Threading.Channels;

namespace HybridMesh.Nudges;

/// <summary>The bounded, drop-oldest channel between those who publish and the loop that talks to the broker.</summary>
internal sealed class NudgeOutbox : INudgePublisher
{
    private readonly Channel<Nudge> _channel;

    public NudgeOutbox(NudgeMetrics metrics)
    {
        _channel = Channel.CreateBounded<Nudge>(
            new BoundedChannelOptions(capacity: 64) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => metrics.Dropped.Add(1));
    }

    public ChannelReader<Nudge> Waiting => _channel.Reader;

    public void Publish(Nudge nudge) => _channel.Writer.TryWrite(nudge);
}
