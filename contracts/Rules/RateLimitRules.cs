using System.Net;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.RateLimits;
using HybridMesh.Contracts.Reading.Nodes;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Rules;

/// <summary>Limits on the number of requests.</summary>
internal static class RateLimitRules
{
    // What gateways count by.
    private static readonly TimeSpan FillStep = TimeSpan.FromMilliseconds(50);

    public static IEnumerable<Violation> Check(string path, RateLimiting? limiting)
    {
        var settings = (limiting?.Settings?.Rules ?? [])
            .SelectMany((rule, index) => CheckDimensions($"{path}.settings.rules[{index}]", rule.Dimensions));
        var local = (limiting?.Local?.Rules ?? []).SelectMany((rule, index) => CheckLocal($"{path}.local.rules[{index}]", rule));
        var external = limiting?.ExternalService is { } service ? CheckExternal($"{path}.externalService", service) : [];
        return settings.Concat(local).Concat(external);
    }

    private static IEnumerable<Violation> CheckExternal(string path, ExternalRateLimiting service)
    {
        Violation?[] violations =
        [
            AddressRule.Check($"{path}.rateLimitServerUri", service.RateLimitServerUri, "grpc", "http", "https"),
            CheckTimeout($"{path}.timeout", service.Timeout),
        ];
        return violations.OfType<Violation>()
            .Concat(TlsRule.Check($"{path}.tls", service.Tls))
            .Concat(
                from rule in service.Rules.Select((rule, index) => (rule.Dimensions, Path: $"{path}.rules[{index}]"))
                from dimension in rule.Dimensions.Select((dimension, index) => (dimension.HeaderValueMatch, Path: $"{rule.Path}.dimensions[{index}]"))
                where dimension.HeaderValueMatch is not null
                from header in dimension.HeaderValueMatch.Headers
                let at = $"{dimension.Path}.headerValueMatch.headers[\"{header.Key}\"]"
                from violation in HttpRule.CheckHeader(at, at, header.Key, header.Value)
                select violation);
    }

    private static IEnumerable<Violation> CheckLocal(string path, LocalRateLimitRule rule)
    {
        if (rule.TokenBucket.FillInterval <= TimeSpan.Zero || rule.TokenBucket.FillInterval.Ticks % FillStep.Ticks != 0)
        {
            yield return new Violation(
                $"{path}.tokenBucket.fillInterval",
                ErrorCatalog.OutOfRange,
                $"must be a multiple of {Durations.Format(FillStep)}, was {Durations.Format(rule.TokenBucket.FillInterval)}");
        }

        foreach (var violation in CheckDimensions(path, rule.Dimensions))
        {
            yield return violation;
        }
    }

    private static IEnumerable<Violation> CheckDimensions(string path, IReadOnlyList<RateLimitDimension> dimensions)
    {
        for (var index = 0; index < dimensions.Count; index++)
        {
            var at = $"{path}.dimensions[{index}]";
            if (dimensions[index].RemoteAddress?.Value is { Length: > 0 } address && address != "*" && !IPAddress.TryParse(address, out _))
            {
                yield return new Violation(
                    $"{at}.remoteAddress.value", ErrorCatalog.InvalidAddress, $"must be an IP address or '*', was '{ScalarNode.Shorten(address)}'");
            }

            foreach (var violation in dimensions[index].Header is { } header
                ? HttpRule.CheckHeader($"{at}.header.name", $"{at}.header.value", header.Name, header.Value)
                : [])
            {
                yield return violation;
            }
        }
    }

    private static Violation? CheckTimeout(string path, TimeSpan? timeout) =>
        timeout <= TimeSpan.Zero ? new Violation(path, ErrorCatalog.OutOfRange, "must be more than 0s") : null;
}
