using System.Collections.Immutable;
using HybridMesh.Grpc;

namespace HybridMesh.Inspection;

/// <summary>One channel per live replica, kept from question to question.</summary>
internal sealed class ReplicaChannels(IInspectionReplicas replicas) : IDisposable
{
    private readonly Lock _lock = new();
    private ImmutableDictionary<Uri, GrpcChannel> _channels = ImmutableDictionary<Uri, GrpcChannel>.Empty;

    public CallInvoker To(Uri address)
    {
        lock (_lock)
        {
            if (!_channels.TryGetValue(address, out var channel))
            {
                channel = replicas.Connect(address);
                _channels = _channels.Add(address, channel);
            }

            return channel.CreateCallInvoker();
        }
    }

    /// <summary>Closes channels to replicas that are no longer among the live ones.</summary>
    public void Keep(IReadOnlyList<Uri> live)
    {
        lock (_lock)
        {
            foreach (var (address, channel) in _channels.Where(entry => !live.Contains(entry.Key)))
            {
                _channels = _channels.Remove(address);
                channel.Dispose();
            }
        }
    }

    public void Dispose() => Keep([]);
}
