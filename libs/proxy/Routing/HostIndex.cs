using System.Collections.Frozen;

namespace HybridMesh.Proxy.Routing;

/// <summary>Finds the place of a host name in a fixed list: exact names first, then the wildcard with the longest suffix.</summary>
internal sealed class HostIndex
{
    private readonly string[] _hostnames;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _exact;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _suffixes;
    private readonly bool _hasSuffixes;

    public HostIndex(IReadOnlyList<string> hostnames)
    {
        _hostnames = [.. hostnames];
        _exact = Index(isWildcard: false).GetAlternateLookup<ReadOnlySpan<char>>();
        var suffixes = Index(isWildcard: true);
        _suffixes = suffixes.GetAlternateLookup<ReadOnlySpan<char>>();
        _hasSuffixes = suffixes.Count > 0;
    }

    /// <summary>True when it was made for just these names: then it serves a new table as well.</summary>
    public bool IsFor(ReadOnlySpan<string> hostnames) => _hostnames.AsSpan().SequenceEqual(hostnames);

    /// <summary>The place of the name that a Host header means; -1 when there is none.</summary>
    public int Find(string? hostHeader)
    {
        var name = Hostname.OfHeader(hostHeader);
        if (name.Length is 0 or > Hostname.MaxLength)
        {
            return -1;
        }

        if (_exact.TryGetValue(name, out var place))
        {
            return place;
        }

        return _hasSuffixes ? FindSuffix(name) : -1;
    }

    // "*.example.com" covers a.example.com and a.b.example.com, not example.com: as in Envoy and Istio.
    private int FindSuffix(ReadOnlySpan<char> name)
    {
        // A name that begins with a dot is none.
        for (var dot = name.IndexOf('.'); dot > 0; dot = name.IndexOf('.'))
        {
            name = name[(dot + 1)..];
            if (_suffixes.TryGetValue(name, out var place))
            {
                return place;
            }
        }

        return -1;
    }

    private FrozenDictionary<string, int> Index(bool isWildcard) =>
        _hostnames
            .Select((hostname, place) => (hostname, place))
            .Where(entry => Hostname.IsWildcard(entry.hostname) == isWildcard)
            .ToFrozenDictionary(
                entry => isWildcard ? entry.hostname[Hostname.WildcardPrefix.Length..] : entry.hostname,
                entry => entry.place,
                StringComparer.OrdinalIgnoreCase);
}
