using HybridMesh.Proxy.Configuration;
using HybridMesh.Proxy.Forwarding;
using Wire = HybridMesh.Discovery.Gateway;

namespace HybridMesh.Proxy.Routing;

/// <summary>Reads one rule of a route.</summary>
internal static class RuleReader
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    public static RuleSpec Read(Wire.Rule rule, string path, Problems problems)
    {
        var responseHeaders = HeaderEditsReader.Read(rule.ResponseHeaders, path + ".responseHeaders", problems);
        var rewrite = ReadRewrite(rule.Rewrite, path + ".rewrite", problems);
        var matches = rule.Matches.Select((match, i) => MatchReader.Read(match, $"{path}.matches[{i}]", problems)).DefaultIfEmpty(null);
        return new RuleSpec(
            [.. matches.Select(match => new MatchedRequest(match, new RuleTransformer(rewrite, match?.PathPrefix, responseHeaders)))],
            ActionReader.Read(rule, path, problems),
            HeaderEditsReader.Read(rule.RequestHeaders, path + ".requestHeaders", problems),
            responseHeaders,
            ReadTimeout(rule, path + ".timeout", problems));
    }

    private static Rewrite? ReadRewrite(Wire.Rewrite? rewrite, string path, Problems problems)
    {
        if (rewrite is null)
        {
            return null;
        }

        if (rewrite.Uri.Length > 0 && (rewrite.Uri[0] != '/' || !UriText.IsPath(rewrite.Uri)))
        {
            problems.Add(path + ".uri", $"'{rewrite.Uri}' is not a path that begins with '/'");
        }

        if (rewrite.Authority.Length > 0 && !UriText.IsAuthority(rewrite.Authority))
        {
            problems.Add(path + ".authority", $"'{rewrite.Authority}' is not a host name with an optional port");
        }

        return new Rewrite(UriText.OrNull(rewrite.Uri), UriText.OrNull(rewrite.Authority));
    }

    // Zero means no limit, as in Envoy and Istio.
    private static TimeSpan? ReadTimeout(Wire.Rule rule, string path, Problems problems)
    {
        if (rule.Timeout is null)
        {
            return null;
        }

        var timeout = new TimeSpan((rule.Timeout.Seconds * TimeSpan.TicksPerSecond) + (rule.Timeout.Nanos / TimeSpan.NanosecondsPerTick));
        if (timeout < TimeSpan.Zero || timeout > LongestTimeout)
        {
            problems.Add(path, $"must be between 0 s and {LongestTimeout.TotalSeconds:0} s, is {rule.Timeout.Seconds} s");
        }

        return timeout == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : timeout;
    }
}
