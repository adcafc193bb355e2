using System.Collections.Immutable;
using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;

namespace HybridMesh.Discovery;

/// <summary>
/// The server's side of one discovery stream, without transport and clock: requests and snapshots go in, responses and events come
/// out. Not thread-safe.
/// <para>
/// It works in passes. A pass brings the peer to one snapshot: types are made in their order, removals follow in reverse, one response
/// is in flight at a time. Snapshots that come during a pass merge into the next one, so that a route is never sent before
/// the backends of its own snapshot, and a steady flow of changes to one type holds up no other.
/// </para>
/// </summary>
public sealed class DeltaStream
{
    private readonly int _maxResponseBytes;
    private readonly ImmutableArray<TypeDelivery> _deliveries;
    private readonly StreamBacklog _backlog = new();
    private TargetSnapshot? _pass;
    private InFlightResponse? _inFlight;
    private bool _owesCompletion = true;
    private int _reportedRefusals = -1;
    private long _nonce;

    /// <param name="order">What the target is sent.</param>
    /// <param name="maxResponseBytes">Longest response.</param>
    public DeltaStream(DeliveryOrder order, int maxResponseBytes = 1024 * 1024)
    {
        ArgumentNullException.ThrowIfNull(order);
        _maxResponseBytes = maxResponseBytes;
        _deliveries = [.. order.TypeUrls.Select(type => new TypeDelivery(type, maxResponseBytes - ResponseDraft.ReservedBytes))];
    }

    /// <summary>All types are subscribed.</summary>
    public bool IsSubscribed => _deliveries.All(delivery => delivery.IsSubscribed);

    /// <summary>A response is with the peer and not yet answered.</summary>
    public bool IsAwaitingAck => _inFlight is not null;

    /// <summary><see cref="Next"/> has a response.</summary>
    public bool HasResponse => _pass is not null && _inFlight is null && (PendingChanges > 0 || _owesCompletion);

    /// <summary>Resources and removals that wait to be sent in this pass.</summary>
    public int PendingChanges => _deliveries.Sum(delivery => delivery.Upserts.Count + delivery.Removals.Count);

    /// <summary>Takes a request: a subscription, or the answer to a response. An answer to another response than the last is ignored.</summary>
    /// <exception cref="RpcException">INVALID_ARGUMENT or UNIMPLEMENTED: the request is not one of this protocol's.</exception>
    public IReadOnlyList<StreamEvent> OnRequest(DeltaDiscoveryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var delivery = StreamRequest.DeliveryOf(request, _deliveries);
        if (!delivery.IsSubscribed)
        {
            delivery.Subscribe(request.InitialResourceVersions, request.ResourceErrors);
            return Advance(null);
        }

        if (_inFlight is not { } answered || answered.Nonce != request.ResponseNonce || answered.Delivery != delivery)
        {
            return [];
        }

        _inFlight = null;
        StreamRequest.Settle(request, answered);
        return Advance(answered.Completes ? _pass : null);
    }

    /// <summary>Gives the stream what the target must have from now on.</summary>
    public IReadOnlyList<StreamEvent> Offer(TargetSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _backlog.Add(snapshot);
        return Advance(null);
    }

    /// <summary>The next response to send, or null when there is nothing to say or the last one is not yet answered.</summary>
    public DeltaDiscoveryResponse? Next()
    {
        if (!HasResponse)
        {
            return null;
        }

        var draft = new ResponseDraft(_pass!, _maxResponseBytes);
        var delivery = draft.Fill(_deliveries);
        var completes = PendingChanges == 0;
        var nonce = (++_nonce).ToString();
        _owesCompletion = !completes;
        _inFlight = new InFlightResponse(nonce, delivery, draft.Versions, completes);
        return draft.Finish(nonce, completes);
    }

    private List<StreamEvent> Advance(TargetSnapshot? completed)
    {
        var applied = completed?.Version;
        if (IsSubscribed && _inFlight is null && (_pass is null || (PendingChanges == 0 && !_owesCompletion))
            && _backlog.Take(_pass) is { } step)
        {
            _pass = step.Snapshot;
            Compare(step);
            applied = PendingChanges == 0 && !_owesCompletion ? _pass.Version : applied;
        }

        return Events(applied);
    }

    private void Compare(StreamBacklog.Step step)
    {
        foreach (var delivery in _deliveries)
        {
            if (step.Changed is null)
            {
                delivery.CompareAll(step.Snapshot);
                continue;
            }

            foreach (var key in step.Changed.Where(key => key.TypeUrl == delivery.TypeUrl))
            {
                delivery.Compare(key.Name, step.Snapshot);
            }
        }
    }

    // Refusals first: whoever hears that a version is applied knows what of it was not taken.
    private List<StreamEvent> Events(ModelVersion? applied)
    {
        List<StreamEvent> events = [];
        var refusals = _deliveries.Sum(delivery => delivery.RefusalsVersion);
        if (_pass is not null && refusals != _reportedRefusals)
        {
            _reportedRefusals = refusals;
            events.Add(new StreamEvent.RefusalsChanged([.. _deliveries.SelectMany(delivery => delivery.Refusals)]));
        }

        if (applied is { } version)
        {
            events.Add(new StreamEvent.Applied(version));
        }

        return events;
    }
}
