using System.Threading.Channels;
using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;

namespace HybridMesh.Discovery;

/// <summary>Runs one <see cref="DeltaStream"/> on a call: one loop reads answers, one sends.</summary>
internal sealed class DeltaStreamSession(
    DiscoveryPeer peer, TargetFeed feed, IDiscoveryObserver observer, IPushGate gate, DeltaDiscoveryOptions options, TimeProvider time)
{
    private readonly DeltaStream _stream = new(feed.Order, options.MaxResponseBytes);
    private readonly Lock _lock = new();
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public async Task RunAsync(
        DeltaDiscoveryRequest first,
        IAsyncStreamReader<DeltaDiscoveryRequest> requests,
        IServerStreamWriter<DeltaDiscoveryResponse> responses,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var mailbox = feed.Subscribe(Wake);
        Receive(first);
        var reading = ReadAsync(requests, stop.Token);
        var sending = SendAsync(mailbox, responses, stop.Token);
        var ended = await Task.WhenAny(reading, sending);
        await stop.CancelAsync();
        await Task.WhenAll(reading, sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended;
    }

    private void Wake() => _wakes.Writer.TryWrite(true);

    private async Task ReadAsync(IAsyncStreamReader<DeltaDiscoveryRequest> requests, CancellationToken cancellationToken)
    {
        while (await requests.MoveNext(cancellationToken))
        {
            Receive(requests.Current);
        }
    }

    private void Receive(DeltaDiscoveryRequest request)
    {
        lock (_lock)
        {
            Tell(_stream.OnRequest(request));
        }

        Wake();
    }

    private async Task SendAsync(
        SnapshotMailbox mailbox, IServerStreamWriter<DeltaDiscoveryResponse> responses, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (mailbox.IsClosed)
            {
                throw new RpcException(new Grpc.Status(StatusCode.Unavailable, "the target is loaded anew; connect again"));
            }

            if (Absorb(mailbox) is > -1 and var pending)
            {
                using var turn = await gate.EnterAsync(peer, pending, cancellationToken);
                await SendNextAsync(mailbox, responses, cancellationToken);
            }

            await WaitAsync(cancellationToken);
        }
    }

    /// <summary>Takes over new snapshots; says how much waits to be sent, -1 when there is no response to send.</summary>
    private int Absorb(SnapshotMailbox mailbox)
    {
        lock (_lock)
        {
            foreach (var snapshot in mailbox.Take())
            {
                Tell(_stream.Offer(snapshot));
            }

            return _stream.HasResponse ? _stream.PendingChanges : -1;
        }
    }

    private async Task SendNextAsync(
        SnapshotMailbox mailbox, IServerStreamWriter<DeltaDiscoveryResponse> responses, CancellationToken cancellationToken)
    {
        DeltaDiscoveryResponse? response;
        _ = Absorb(mailbox);
        lock (_lock)
        {
            response = _stream.Next();
        }

        if (response is not null)
        {
            await InTimeAsync(responses.WriteAsync(response, cancellationToken), "accept a response");
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        bool isSubscribed, isAwaitingAck;
        lock (_lock)
        {
            isSubscribed = _stream.IsSubscribed;
            isAwaitingAck = _stream.IsAwaitingAck;
        }

        var wake = _wakes.Reader.ReadAsync(cancellationToken).AsTask();
        if (!isSubscribed)
        {
            await InTimeAsync(wake, "subscribe to all types");
        }
        else if (isAwaitingAck)
        {
            await InTimeAsync(wake, "answer a response");
        }
        else
        {
            await wake;
        }
    }

    private async Task InTimeAsync(Task step, string what)
    {
        try
        {
            await step.WaitAsync(options.AckTimeout, time);
        }
        catch (TimeoutException)
        {
            throw new RpcException(new Grpc.Status(
                StatusCode.DeadlineExceeded, $"the peer took longer than {options.AckTimeout.TotalSeconds:0} s to {what}"));
        }
    }

    private void Tell(IReadOnlyList<StreamEvent> events)
    {
        foreach (var item in events)
        {
            switch (item)
            {
                case StreamEvent.Applied applied:
                    observer.Applied(peer, applied.Version);
                    break;
                case StreamEvent.RefusalsChanged changed:
                    observer.RefusalsChanged(peer, changed.Refusals);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(item.GetType().Name);
            }
        }
    }
}
