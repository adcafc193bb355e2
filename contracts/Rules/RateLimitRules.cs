using System.Net;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.RateLimits;
using HybridMesh.Contracts.Reading.Nodes;

namespace HybridMesh.Contracts.Rules;

/// <summary>Limits on the number of requests.</summary>
internal static class RateLimitRules
{
    public static IEnumerable<Violation> Check(string path, RateLimiting? limiting)
    {
        var settings = (limiting?.Settings?.Rules ?? [])
            .SelectMany((rule, index) => CheckDimensions($"{path}.settings.rules[{index}]", rule.Dimensions));
        var local = (limiting?.Local?.Rules ?? []).SelectMany((rule, index) => CheckLocal($"{path}.local.rules[{index}]", rule));
        var external = limiting?.ExternalService is { } service ? TlsRule.Check($"{path}.externalService.tls", service.Tls) : [];
        return settings.Concat(local).Concat(external);
    }

    private static IEnumerable<Violation> CheckLocal(string path, LocalRateLimitRule rule)
    {
        if (rule.TokenBucket.FillInterval <= TimeSpan.Zero)
        {
            yield return new Violation($"{path}.tokenBucket.fillInterval", ErrorCatalog.OutOfRange, "must be more than 0s");
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
            if (dimensions[index].RemoteAddress?.Value is { Length: > 0 } address && address != "*" && !IPAddress.TryParse(address, out _))
            {
                yield return new Violation(
                    $"{path}.dimensions[{index}].remoteAddress.value",
                    ErrorCatalog.InvalidAddress,
                    $"must be an IP address or '*', was '{ScalarNode.Shorten(address)}'");
            }
        }
    }
}
