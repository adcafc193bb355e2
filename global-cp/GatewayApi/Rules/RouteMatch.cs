using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.GatewayApi.Rules;

/// <summary>A condition on requests as an HTTPRoute says it: all parts hold.</summary>
/// <param name="Path">Of the path.</param>
/// <param name="Method">Null for any.</param>
/// <param name="Headers">By name, in lower case.</param>
internal sealed record RouteMatch(PathCondition Path, string? Method, ImmutableSortedDictionary<string, HeaderCondition> Headers)
{
    public static RouteMatch All { get; } =
        new(PathCondition.Any, null, ImmutableSortedDictionary.Create<string, HeaderCondition>(StringComparer.Ordinal));

    /// <summary>True when every request of the other is one of this; false also when that cannot be told.</summary>
    public bool Covers(RouteMatch other) =>
        Path.Covers(other.Path)
        && (Method is null || Method == other.Method)
        && Headers.All(header => other.Headers.TryGetValue(header.Key, out var condition) && header.Value.Covers(condition));

    /// <summary>The requests of both; null when there is none.</summary>
    /// <param name="other">The other.</param>
    /// <param name="isKnown">False when there may be some, and it cannot be said which.</param>
    public RouteMatch? And(RouteMatch other, out bool isKnown)
    {
        var path = Path.And(other.Path, out isKnown);
        if (isKnown && path is null)
        {
            return null;
        }

        if (Method is not null && other.Method is not null && Method != other.Method)
        {
            isKnown = true;
            return null;
        }

        var headers = Headers;
        foreach (var (name, condition) in other.Headers)
        {
            var both = Headers.TryGetValue(name, out var own) ? own.And(condition, out var isHeaderKnown) : Known(condition, out isHeaderKnown);
            if (both is null && isHeaderKnown)
            {
                isKnown = true;
                return null;
            }

            isKnown &= isHeaderKnown;
            headers = both is null ? headers : headers.SetItem(name, both);
        }

        return isKnown ? new RouteMatch(path!, Method ?? other.Method, headers) : null;
    }

    /// <summary>
    /// Above 0 when Gateway API prefers this one to the other where both match, 0 when the order of rules decides; null when that depends
    /// on who implements it, as with regular expressions of paths.
    /// </summary>
    public int? PrecedenceOver(RouteMatch other)
    {
        var (own, others) = (PathRank(), other.PathRank());
        return (own, others) switch
        {
            (null, null) or (null, < int.MaxValue) or ( < int.MaxValue, null) => null,
            (null, _) => -1,
            (_, null) => 1,
            _ when own != others => own - others > 0 ? 1 : -1,
            _ => (Method is null ? 0 : 1, Headers.Count).CompareTo((other.Method is null ? 0 : 1, other.Headers.Count)),
        };
    }

    public bool Equals(RouteMatch? other) =>
        other is not null && Path == other.Path && Method == other.Method && Headers.SequenceEqual(other.Headers);

    public override int GetHashCode() => HashCode.Combine(Path, Method, Headers.Count);

    private static HeaderCondition Known(HeaderCondition condition, out bool isKnown)
    {
        isKnown = true;
        return condition;
    }

    // Exact paths first, then longer prefixes; where a regular expression comes among prefixes nobody says.
    private int? PathRank() => Path switch
    {
        PathCondition.Exact => int.MaxValue,
        PathCondition.Prefix prefix => prefix.Path.Length,
        _ => null,
    };
}
