using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Hosting;
using Microsoft.Extensions.Options;

namespace HybridMesh.GlobalControlPlane.Distribution;

/// <summary>
/// Lets a bounded number of streams compute and write at a time. Of those that wait the small ones go first: a stream with n changes lets
/// at most n later ones pass, so that big ones get their turn too.
/// </summary>
internal sealed class PushGate(IOptions<GlobalControlPlaneOptions> options) : IPushGate
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private int _free = options.Value.MaxConcurrentPushes;
    private long _arrivals;

    public async ValueTask<IDisposable> EnterAsync(DiscoveryPeer peer, int pendingChanges, CancellationToken cancellationToken)
    {
        if (Queue(pendingChanges) is { } turn)
        {
            await using var giveUp = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
            await turn.Task;
        }

        return new Turn(this);
    }

    // Null when the turn is at once.
    private TaskCompletionSource? Queue(int pendingChanges)
    {
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return null;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn, _arrivals++ + pendingChanges);
            return turn;
        }
    }

    private void Leave()
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var next, out _))
            {
                if (next.TrySetResult())
                {
                    return; // the turn is handed over
                }
            }

            _free++;
        }
    }

    private sealed class Turn(PushGate gate) : IDisposable
    {
        private int _isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) == 0)
            {
                gate.Leave();
            }
        }
    }
}
