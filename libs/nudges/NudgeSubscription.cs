using System.Threading.Channels;

namespace HybridMesh.Nudges;

/// <summary>One listener's signal. Nudges that arrive between two waits merge into the newest.</summary>
/// <typeparam name="TNudge">The kind of nudge.</typeparam>
public sealed class NudgeSubscription<TNudge> : INudgeListener, IDisposable
    where TNudge : Nudge
{
    private readonly Channel<TNudge> _newest =
        Channel.CreateBounded<TNudge>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly NudgeHub _hub;
    private readonly TimeProvider _time;

    internal NudgeSubscription(NudgeHub hub, TimeProvider time)
    {
        _hub = hub;
        _time = time;
    }

    /// <summary>
    /// Waits for the next nudge, one waiter at a time. Null when none came within <paramref name="pollInterval"/>: the caller then looks
    /// by itself, because nudges may be lost.
    /// </summary>
    /// <param name="pollInterval">Longest wait; positive.</param>
    /// <param name="cancellationToken">Ends the wait with an <see cref="OperationCanceledException"/>.</param>
    public async ValueTask<TNudge?> WaitAsync(TimeSpan pollInterval, CancellationToken cancellationToken)
    {
        if (_newest.Reader.TryRead(out var waiting))
        {
            return waiting;
        }

        using var interval = new CancellationTokenSource(pollInterval, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interval.Token, cancellationToken);

        // A poll interval that passes is the normal case, so it must not cost an exception.
        await ((Task)_newest.Reader.WaitToReadAsync(either.Token).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return _newest.Reader.TryRead(out var nudge) ? nudge : null;
    }

    /// <summary>Stops listening.</summary>
    public void Dispose() => _hub.Remove(this);

    void INudgeListener.Offer(Nudge nudge)
    {
        if (nudge is TNudge mine)
        {
            _newest.Writer.TryWrite(mine);
        }
    }
}
