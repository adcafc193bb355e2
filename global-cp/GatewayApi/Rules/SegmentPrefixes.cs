using HybridMesh.Contracts.Fields.Http;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.GatewayApi.Rules;

/// <summary>
/// Prefixes that take other requests when they are compared by segments. Ours are beginnings of text: <c>/cart</c> takes <c>/cartoon</c> too, and
/// <c>/cart/</c> does not take <c>/cart</c>.
/// </summary>
internal static class SegmentPrefixes
{
    /// <summary>Their places in the server, with the prefix.</summary>
    public static IEnumerable<(string Path, string Prefix)> In(GatewayServer server) =>
        from rule in server.Rules.Index()
        from match in rule.Item.Match.Index()
        let prefix = match.Item.Uri?.Prefix
        where prefix is not (null or "/") && !(prefix.EndsWith('/') && IsSettled(server, rule.Index, match.Item, prefix.TrimEnd('/')))
        select ($"{server.Path}.routing.rules[{rule.Index}].match[{match.Index}].uri.prefix", prefix);

    // Some rule up to this one says what becomes of the path without the slash.
    private static bool IsSettled(GatewayServer server, int rule, HttpMatchCondition match, string path) =>
        server.Rules.Take(rule + 1).SelectMany(earlier => earlier.Match).Any(other =>
            other.Uri?.Exact == path
            && other.Headers.All(header => match.Headers.TryGetValue(header.Key, out var condition) && condition == header.Value));
}
