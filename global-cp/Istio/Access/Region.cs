using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>Some of all paths, or some of all methods: those that match one pattern of a list and none of another.</summary>
/// <param name="Inside">Empty means any.</param>
/// <param name="Outside">Empty excludes nothing.</param>
internal sealed record Region(ImmutableArray<string> Inside, ImmutableArray<string> Outside)
{
    public static Region All { get; } = new([], []);

    public bool IsWithin(ImmutableArray<string> patterns) =>
        patterns.IsEmpty || (!Inside.IsEmpty && ValuePatterns.AreWithin(Inside, patterns));

    public bool IsApartFrom(ImmutableArray<string> patterns) =>
        !patterns.IsEmpty
        && (ValuePatterns.AreWithin(patterns, Outside) || (!Inside.IsEmpty && ValuePatterns.AreApart(Inside, patterns)));

    public Region Without(ImmutableArray<string> patterns) =>
        this with { Outside = [.. Outside.Union(patterns).Order(StringComparer.Ordinal)] };

    /// <summary>The same without patterns that exclude nothing.</summary>
    public Region Trimmed() => this with { Outside = [.. Outside.Where(pattern => !IsIdle(pattern))] };

    /// <summary>
    /// The narrower of the two; where neither is, itself: a policy cannot ask for two patterns at once, and whoever narrows may go without.
    /// </summary>
    public Region Within(ImmutableArray<string> patterns) =>
        Inside.IsEmpty || ValuePatterns.AreWithin(patterns, Inside) ? this with { Inside = patterns } : this;

    private bool IsIdle(string pattern) =>
        (!Inside.IsEmpty && ValuePatterns.AreApart(Inside, [pattern]))
        || Outside.Any(other => other != pattern && ValuePatterns.AreWithin([pattern], [other]));
}
