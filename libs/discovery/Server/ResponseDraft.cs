using System.Collections.Immutable;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using HybridMesh.Discovery.Wire;

namespace HybridMesh.Discovery;

/// <summary>Fills one response with what comes first in the order of delivery, up to the size limit.</summary>
internal sealed class ResponseDraft(TargetSnapshot pass, int maxBytes)
{
    /// <summary>Room for everything in a response that is not a resource.</summary>
    public const int ReservedBytes = 512;

    private const int RemovalFramingBytes = 8;

    private readonly DeltaDiscoveryResponse _response = new();
    private readonly Dictionary<string, string?> _versions = new(StringComparer.Ordinal);
    private int _room = maxBytes - ReservedBytes;

    public IReadOnlyDictionary<string, string?> Versions => _versions;

    /// <summary>Moves pending changes of one type into the response; says which type.</summary>
    public TypeDelivery Fill(ImmutableArray<TypeDelivery> deliveries)
    {
        var last = deliveries[^1];
        var making = deliveries.FirstOrDefault(delivery => delivery.Upserts.Count > 0);
        var delivery = making ?? deliveries.LastOrDefault(delivery => delivery.Removals.Count > 0) ?? last;
        _response.TypeUrl = delivery.TypeUrl;
        AddUpserts(delivery);

        // Nothing names a resource of the last type, so there both go into one swap; others are removed after all is made.
        if (delivery.Upserts.Count == 0 && (making is null || delivery == last))
        {
            AddRemovals(delivery);
        }

        return delivery;
    }

    public DeltaDiscoveryResponse Finish(string nonce, bool completes)
    {
        _response.Nonce = nonce;
        _response.SystemVersionInfo = pass.Version.ToString();
        _response.ModelVersion = pass.Version.ToWire();
        _response.CompletesTarget = completes;
        return _response;
    }

    private void AddUpserts(TypeDelivery delivery)
    {
        while (delivery.Upserts.Min is { } name)
        {
            var resource = pass.Resources[new ResourceKey(delivery.TypeUrl, name)];
            if (!TryReserve(delivery.SizeOf(name, resource)))
            {
                return;
            }

            delivery.Upserts.Remove(name);
            _versions.Add(name, resource.Version);
            _response.Resources.Add(new Resource
            {
                Name = name,
                Version = resource.Version,
                Resource_ = new Any { TypeUrl = delivery.TypeUrl, Value = resource.Payload },
            });
        }
    }

    private void AddRemovals(TypeDelivery delivery)
    {
        while (delivery.Removals.Min is { } name)
        {
            if (!TryReserve(Encoding.UTF8.GetByteCount(name) + RemovalFramingBytes))
            {
                return;
            }

            delivery.Removals.Remove(name);
            _versions.Add(name, null);
            _response.RemovedResources.Add(name);
        }
    }

    private bool TryReserve(int bytes)
    {
        if (bytes > _room)
        {
            return false;
        }

        _room -= bytes;
        return true;
    }
}
