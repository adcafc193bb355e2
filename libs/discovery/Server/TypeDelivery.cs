using System.Text;

namespace HybridMesh.Discovery;

/// <summary>What a peer has of one type, what it refused, and what it still must be sent in the pass under way.</summary>
internal sealed class TypeDelivery(string typeUrl, int maxResourceBytes)
{
    private const int FramingBytes = 64;

    private readonly Dictionary<string, string> _held = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ResourceRefusal> _refused = new(StringComparer.Ordinal);

    public string TypeUrl { get; } = typeUrl;

    public bool IsSubscribed { get; private set; }

    public SortedSet<string> Upserts { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Removals { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ResourceRefusal> Refusals => _refused.Values;

    /// <summary>Counts changes of <see cref="Refusals"/>.</summary>
    public int RefusalsVersion { get; private set; }

    /// <summary>An upper bound of what a resource adds to a response.</summary>
    public int SizeOf(string name, VersionedResource resource) =>
        resource.Payload.Length + Encoding.UTF8.GetByteCount(name) + TypeUrl.Length + resource.Version.Length + FramingBytes;

    public void Subscribe(IEnumerable<KeyValuePair<string, string>> initialVersions, IEnumerable<Wire.ResourceError> refused)
    {
        IsSubscribed = true;
        foreach (var (name, version) in initialVersions)
        {
            _held[name] = version;
        }

        foreach (var error in refused)
        {
            Refuse(error.Name, error.Version, error.Code, error.Message);
        }
    }

    public void CompareAll(TargetSnapshot wanted)
    {
        foreach (var name in _held.Keys.Concat(_refused.Keys).ToHashSet(StringComparer.Ordinal))
        {
            Compare(name, wanted);
        }

        foreach (var key in wanted.Resources.Keys.Where(key => key.TypeUrl == TypeUrl))
        {
            Compare(key.Name, wanted);
        }
    }

    /// <summary>Decides whether the peer must be sent a resource, or its removal.</summary>
    public void Compare(string name, TargetSnapshot wanted)
    {
        var resource = wanted.Resources.GetValueOrDefault(new ResourceKey(TypeUrl, name));
        Upserts.Remove(name);
        Removals.Remove(name);
        if (resource?.Version == _held.GetValueOrDefault(name))
        {
            Accept(name);
            return;
        }

        if (resource is not null && SizeOf(name, resource) is var size && size > maxResourceBytes)
        {
            Refuse(name, resource.Version, DiscoveryErrorCodes.ResourceTooLarge,
                $"the resource has {size} bytes, which is more than the {maxResourceBytes} that a response may hold");
        }

        // What was refused is not sent again until it is another content.
        if (_refused.TryGetValue(name, out var refusal) && refusal.Version == (resource?.Version ?? string.Empty))
        {
            return;
        }

        _ = resource is null ? Removals.Add(name) : Upserts.Add(name);
    }

    /// <summary>The peer took a resource, or its removal when the version is null.</summary>
    public void Take(string name, string? version)
    {
        if (version is null)
        {
            _held.Remove(name);
        }
        else
        {
            _held[name] = version;
        }

        Accept(name);
    }

    public void Refuse(string name, string? version, string code, string message)
    {
        var refusal = new ResourceRefusal(new ResourceKey(TypeUrl, name), version ?? string.Empty, code, message);
        if (_refused.GetValueOrDefault(name) != refusal)
        {
            _refused[name] = refusal;
            RefusalsVersion++;
        }
    }

    private void Accept(string name)
    {
        if (_refused.Remove(name))
        {
            RefusalsVersion++;
        }
    }
}
