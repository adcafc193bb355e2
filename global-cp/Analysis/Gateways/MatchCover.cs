using HybridMesh.Contracts.Fields.Http;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Whether one condition holds for every request for which another does. What cannot be told is taken for "no".</summary>
internal static class MatchCover
{
    public static bool Covers(HttpMatchCondition wide, HttpMatchCondition narrow) =>
        (wide.Uri is null || (narrow.Uri is not null && Covers(wide.Uri, narrow.Uri)))
        && wide.Headers.All(header => narrow.Headers.TryGetValue(header.Key, out var other) && Covers(header.Value, other));

    private static bool Covers(StringMatch wide, StringMatch narrow) => (wide, narrow) switch
    {
        ({ Exact: { } exact }, _) => narrow.Exact == exact,
        ({ Prefix: { } prefix }, { Exact: { } exact }) => exact.StartsWith(prefix, StringComparison.Ordinal),
        ({ Prefix: { } prefix }, { Prefix: { } longer }) => longer.StartsWith(prefix, StringComparison.Ordinal),
        ({ Regex: { } regex }, _) => narrow.Regex == regex,
        _ => false,
    };
}
