using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>
/// What can be told of lists of patterns as policies write them: exact, <c>prefix*</c>, <c>*suffix</c>, <c>*</c>. A template
/// (<c>{*}</c>) is only ever said to be like itself. False means "cannot be told".
/// </summary>
internal static class ValuePatterns
{
    /// <summary>True when whatever matches one of <paramref name="inner"/> matches one of <paramref name="outer"/>.</summary>
    public static bool AreWithin(ImmutableArray<string> inner, ImmutableArray<string> outer) =>
        inner.All(one => outer.Any(other => IsWithin(one, other)));

    /// <summary>True when nothing matches both lists.</summary>
    public static bool AreApart(ImmutableArray<string> first, ImmutableArray<string> second) =>
        first.All(one => second.All(other => AreApart(one, other)));

    private static bool IsWithin(string inner, string outer) => (KindOf(inner), KindOf(outer)) switch
    {
        _ when inner == outer => true,
        (_, Kind.Any) => true,
        (Kind.Exact or Kind.Prefix, Kind.Prefix) => Core(inner).StartsWith(Core(outer), StringComparison.Ordinal),
        (Kind.Exact or Kind.Suffix, Kind.Suffix) => Core(inner).EndsWith(Core(outer), StringComparison.Ordinal),
        _ => false,
    };

    private static bool AreApart(string first, string second) => (KindOf(first), KindOf(second)) switch
    {
        (Kind.Exact, Kind.Exact) => first != second,
        (Kind.Exact, Kind.Prefix or Kind.Suffix) => !IsWithin(first, second),
        (Kind.Prefix or Kind.Suffix, Kind.Exact) => !IsWithin(second, first),
        (Kind.Prefix, Kind.Prefix) or (Kind.Suffix, Kind.Suffix) => !IsWithin(first, second) && !IsWithin(second, first),
        _ => false,
    };

    private static string Core(string pattern) => pattern.Trim('*');

    private static Kind KindOf(string pattern) => pattern switch
    {
        "*" => Kind.Any,
        _ when pattern.Contains('{', StringComparison.Ordinal) => Kind.Template,
        ['*', ..] when pattern.AsSpan(1).Contains('*') => Kind.Template,
        ['*', ..] => Kind.Suffix,
        [.., '*'] => Kind.Prefix,
        _ => Kind.Exact,
    };

    private enum Kind
    {
        Exact,
        Prefix,
        Suffix,
        Any,
        Template,
    }
}
