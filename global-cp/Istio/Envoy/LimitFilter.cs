using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.RateLimits;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>Limits that each gateway process counts for itself: one filter without a limit, and the limits at the virtual hosts.</summary>
internal static class LimitFilter
{
    private const string Message = "envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit";
    private const string RuleKey = "rule";
    private const long Unlimited = uint.MaxValue;

    // Envoy takes no shorter ones, and all of one host must be multiples of the shortest.
    private const long Step = 50;

    /// <param name="serving">Servers with limits of their own.</param>
    /// <param name="owner">Tells the filter of one gateway object from those of others on the same pods.</param>
    public static IEnumerable<JsonObject> Patches(IReadOnlyList<ServingHost> serving, string owner)
    {
        var filter = $"hybridmesh.local_ratelimit.{ManifestNames.Hash(owner)}";
        var inert = EnvoyPatch.Typed(Message);
        inert["stat_prefix"] = "hybridmesh";
        return serving
            .SelectMany(host => host.Ports.Select(port => EnvoyPatch.MergeHost(host.Server.Hostname, port, Limits(filter, host.Server.Access.RateLimiting!.Local!))))
            .Prepend(EnvoyPatch.InsertFilter(filter, inert, isDisabled: false));
    }

    private static JsonObject Limits(string filter, LocalRateLimiting local)
    {
        var config = EnvoyPatch.Typed(Message);
        config["stat_prefix"] = "hybridmesh";
        config["token_bucket"] = Bucket(Unlimited, Unlimited, local.Rules.Select(rule => Milliseconds(rule.TokenBucket)).Aggregate(0L, Divisor));
        config["filter_enabled"] = Always("local_rate_limit_enabled");
        config["filter_enforced"] = Always("local_rate_limit_enforced");
        config.With("descriptors", new JsonArray([.. local.Rules.Select(Descriptor)]));
        config.With("max_dynamic_descriptors", local.MaxWildcardDimensions);
        return EnvoyPatch.ForFilter(filter, config)
            .With("rate_limits", new JsonArray([.. local.Rules.Select((rule, index) => new JsonObject { ["actions"] = Actions(rule, index) })]));
    }

    // Each rule counts for itself, so each has a descriptor of its own, those without dimensions as well.
    private static JsonObject Descriptor(LocalRateLimitRule rule, int index) => new()
    {
        ["entries"] = new JsonArray(
            [Entry(RuleKey, $"{index}"), .. rule.Dimensions.Select((dimension, place) => LimitDimension.Entry(dimension, $"{place}"))]),
        ["token_bucket"] = Bucket(rule.TokenBucket.MaxTokens, rule.TokenBucket.TokensPerFill ?? 1, Milliseconds(rule.TokenBucket)),
    };

    private static JsonArray Actions(LocalRateLimitRule rule, int index)
    {
        var mark = new JsonObject { ["generic_key"] = new JsonObject { ["descriptor_key"] = RuleKey, ["descriptor_value"] = $"{index}" } };
        return [mark, .. rule.Dimensions.Select((dimension, place) => LimitDimension.Action(dimension, $"{place}"))];
    }

    private static JsonObject Entry(string key, string value) => new() { ["key"] = key, ["value"] = value };

    private static JsonObject Bucket(long tokens, long perFill, long milliseconds) => new()
    {
        ["max_tokens"] = tokens,
        ["tokens_per_fill"] = perFill,
        ["fill_interval"] = EnvoyDuration.Of(TimeSpan.FromMilliseconds(Math.Max(Step, milliseconds))),
    };

    private static long Milliseconds(TokenBucket bucket) =>
        Math.Max(1, (long)Math.Ceiling(bucket.FillInterval.TotalMilliseconds / Step)) * Step;

    private static long Divisor(long left, long right) => right == 0 ? left : Divisor(right, left % right);

    private static JsonObject Always(string key) => new()
    {
        ["runtime_key"] = key,
        ["default_value"] = new JsonObject { ["numerator"] = 100, ["denominator"] = "HUNDRED" },
    };
}
