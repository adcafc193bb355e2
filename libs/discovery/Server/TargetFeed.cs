using System.Collections.Immutable;

namespace HybridMesh.Discovery;

/// <summary>
/// The newest snapshot of one target, for all streams of its instances. One writer publishes; publishing only hands over a reference,
/// so no slow peer holds it up.
/// </summary>
/// <param name="order">What this kind of target is sent, and in which order.</param>
public sealed class TargetFeed(DeliveryOrder order)
{
    private readonly Lock _lock = new();
    private ImmutableArray<SnapshotMailbox> _mailboxes = [];

    /// <summary>What this kind of target is sent, and in which order.</summary>
    public DeliveryOrder Order { get; } = order;

    /// <summary>The last snapshot published; null before the first. Streams that open before it wait for it.</summary>
    public TargetSnapshot? Newest { get; private set; }

    /// <summary>Streams that are open.</summary>
    public int SubscriberCount => _mailboxes.Length;

    /// <summary>Gives all streams a new snapshot. Make it with <see cref="TargetSnapshot.With"/> from the one published before.</summary>
    public void Publish(TargetSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        lock (_lock)
        {
            Newest = snapshot;
            foreach (var mailbox in _mailboxes)
            {
                mailbox.Post(snapshot);
            }
        }
    }

    /// <summary>Ends all streams with UNAVAILABLE; their peers connect again and are asked for anew.</summary>
    public void Close()
    {
        lock (_lock)
        {
            foreach (var mailbox in _mailboxes)
            {
                mailbox.Close();
            }
        }
    }

    internal SnapshotMailbox Subscribe(Action wake)
    {
        var mailbox = new SnapshotMailbox(wake, Unsubscribe);
        lock (_lock)
        {
            _mailboxes = _mailboxes.Add(mailbox);
            if (Newest is { } newest)
            {
                mailbox.Post(newest);
            }
        }

        return mailbox;
    }

    private void Unsubscribe(SnapshotMailbox mailbox)
    {
        lock (_lock)
        {
            _mailboxes = _mailboxes.Remove(mailbox);
        }
    }
}
