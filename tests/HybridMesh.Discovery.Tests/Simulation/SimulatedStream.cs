using HybridMesh.Discovery.Wire;

namespace HybridMesh.Discovery.Tests.Simulation;

/// <summary>Mesh, server stream, wire and peer, moved one step at a time by commands.</summary>
internal sealed class SimulatedStream(int seed)
{
    private static readonly DeliveryOrder Order = DeliveryOrder.Gateway;

    private readonly SimulatedMesh _mesh = new(new Random(seed));
    private readonly SimulatedPeer _peer = new();
    private readonly Dictionary<long, TargetSnapshot> _published = [];
    private DeltaStream _server = new(Order, SimulatedMesh.MaxResponseBytes);
    private Queue<DeltaDiscoveryRequest> _upwards = [];
    private Queue<DeltaDiscoveryResponse> _downwards = [];
    private ModelVersion? _applied;
    private IReadOnlyList<ResourceRefusal> _refusals = [];

    public void Run(IEnumerable<StreamCommand> commands)
    {
        Connect();
        foreach (var command in commands)
        {
            Do(command);
        }

        Settle();
        CheckConverged();
    }

    private void Do(StreamCommand command)
    {
        switch (command)
        {
            case StreamCommand.Publish:
                _peer.Hear(_mesh.Publish());
                Hear(_server.Offer(Published(_mesh.Newest)));
                break;
            case StreamCommand.Send when _server.Next() is { } response:
                _downwards.Enqueue(response);
                break;
            case StreamCommand.Apply when _downwards.TryDequeue(out var response):
                _upwards.Enqueue(_peer.Apply(response, _published[response.ModelVersion.Revision]));
                break;
            case StreamCommand.Answer when _upwards.TryDequeue(out var request):
                Hear(_server.OnRequest(request));
                break;
            case StreamCommand.Reconnect:
                Connect();
                break;
            case StreamCommand.Restart:
                _peer.Restart();
                Connect();
                break;
            default:
                break; // nothing to send, apply or answer now
        }
    }

    // What was on its way is lost, in both directions.
    private void Connect()
    {
        _server = new DeltaStream(Order, SimulatedMesh.MaxResponseBytes);
        _upwards = new Queue<DeltaDiscoveryRequest>(_peer.Subscriptions(Order));
        _downwards = [];
        _applied = null;
        Hear(_server.Offer(Published(_mesh.Newest)));
    }

    private void Settle()
    {
        var steps = 0;
        do
        {
            Assert.True(++steps < 10_000, "the stream does not come to rest");
            Do(StreamCommand.Answer);
            Do(StreamCommand.Send);
            Do(StreamCommand.Apply);
        }
        while (_upwards.Count + _downwards.Count > 0 || _server.HasResponse);
    }

    private void CheckConverged()
    {
        var unavailable = _mesh.Newest.Resources.Where(pair => SimulatedPeer.IsUnavailable(pair.Value)).Select(pair => pair.Key).ToHashSet();
        foreach (var (key, wanted) in _mesh.Newest.Resources.Where(pair => !unavailable.Contains(pair.Key)))
        {
            Assert.Equal(wanted.Version, _peer.Held.GetValueOrDefault(key)?.Version);
        }

        Assert.Empty(_peer.Held.Keys.Except(_mesh.Newest.Resources.Keys));
        Assert.All(_peer.Held.Values, held => Assert.False(SimulatedPeer.IsUnavailable(held)));
        Assert.Equal(_mesh.Newest.Version, _applied);
        Assert.Equal(unavailable.Order(KeyOrder), _refusals.Select(refusal => refusal.Key).Order(KeyOrder));
    }

    private static readonly Comparer<ResourceKey> KeyOrder =
        Comparer<ResourceKey>.Create((left, right) => string.CompareOrdinal(left.ToString(), right.ToString()));

    private TargetSnapshot Published(TargetSnapshot snapshot) => _published[snapshot.Version.Revision] = snapshot;

    private void Hear(IReadOnlyList<StreamEvent> events)
    {
        foreach (var item in events)
        {
            if (item is StreamEvent.Applied applied)
            {
                Assert.False(applied.Version.Revision < _applied?.Revision, $"applied went back from {_applied} to {applied.Version}");
                _applied = applied.Version;
            }
            else if (item is StreamEvent.RefusalsChanged changed)
            {
                _refusals = changed.Refusals;
            }
        }
    }
}
