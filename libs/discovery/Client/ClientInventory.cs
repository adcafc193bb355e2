using System.Runtime.CompilerServices;
using HybridMesh.Discovery.Wire;

namespace HybridMesh.Discovery;

/// <summary>What the client has, and what it refused and would refuse again.</summary>
internal sealed class ClientInventory(DiscoveryState initial)
{
    private readonly Dictionary<ResourceKey, string> _versions = new(initial.Versions);
    private readonly Dictionary<ResourceKey, ResourceRefusal> _refused = [];

    // A reference, so that other threads read it whole.
    private StrongBox<ModelVersion>? _applied = initial.Applied is { } version ? new(version) : null;

    public ModelVersion? Applied => Volatile.Read(ref _applied)?.Value;

    /// <summary>The first request for a type: everything of it that is here, and what need not be sent again.</summary>
    public DeltaDiscoveryRequest SubscriptionTo(string typeUrl)
    {
        var request = new DeltaDiscoveryRequest { TypeUrl = typeUrl };
        foreach (var (key, version) in _versions.Where(held => held.Key.TypeUrl == typeUrl))
        {
            request.InitialResourceVersions.Add(key.Name, version);
        }

        request.ResourceErrors.AddRange(_refused.Values.Where(refusal => refusal.Key.TypeUrl == typeUrl).Select(ClientUpdate.ToWire));
        return request;
    }

    /// <summary>Takes an update over, except what was refused of it.</summary>
    public void Book(DiscoveryUpdate update, IReadOnlyList<ResourceRefusal> refusals)
    {
        var refused = refusals.Select(refusal => refusal.Key).ToHashSet();
        foreach (var resource in update.Resources.Where(resource => !refused.Contains(resource.Key)))
        {
            _versions[resource.Key] = resource.Version;
            _refused.Remove(resource.Key);
        }

        foreach (var key in update.Removed.Where(key => !refused.Contains(key)))
        {
            _versions.Remove(key);
            _refused.Remove(key);
        }

        foreach (var refusal in refusals)
        {
            _refused[refusal.Key] = refusal;
        }

        if (update.CompletesTarget)
        {
            Volatile.Write(ref _applied, new StrongBox<ModelVersion>(update.ModelVersion));
        }
    }
}
