using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

/// <summary>One rule of a server.</summary>
internal static class GatewayRuleCheck
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    public static IEnumerable<Violation> Check(string path, GatewayHttpRule rule) =>
        rule.Match
            .SelectMany((condition, index) => HttpRule.Check($"{path}.match[{index}]", condition))
            .Concat(HttpRule.Check($"{path}.modify", rule.Modify))
            .Concat(HttpRule.Check($"{path}.redirect", rule.Redirect))
            .Concat(HttpRule.Check($"{path}.directResponse", rule.DirectResponse))
            .Concat(CheckRoute($"{path}.route", rule.Route))
            .Concat(CheckAuthority(path, rule))
            .Concat(CheckTimeout($"{path}.timeout", rule));

    /// <summary>Where something is forwarded.</summary>
    public static IEnumerable<Violation> CheckRoute(string path, RouteTo? route)
    {
        var clusters = ClusterRule.Check($"{path}.clusterDestination.clusters", route?.ClusterDestination?.Clusters ?? []);
        if (route?.ServiceDestination is not { } service)
        {
            return clusters;
        }

        Violation?[] violations =
        [
            HostRule.CheckService($"{path}.serviceDestination.host", service.Host),
            PortRule.Check($"{path}.serviceDestination.port", service.Port),
        ];
        return clusters
            .Concat(violations.OfType<Violation>())
            .Concat(ExternalHostRule.CheckTls($"{path}.serviceDestination.tls", service.Host, service.Tls))
            .Concat(TlsRule.Check($"{path}.serviceDestination.tls", service.Tls));
    }

    // The gateway of the cluster chooses its route by the Host header.
    private static IEnumerable<Violation> CheckAuthority(string path, GatewayHttpRule rule)
    {
        if (rule is { Route.ClusterDestination: not null, Modify.Rewrite.Authority: not null })
        {
            yield return new Violation(
                $"{path}.modify.rewrite.authority",
                ErrorCatalog.FieldNotSupportedYet,
                "'authority' is not supported yet on the way to clusters, whose gateways route by it: rewrite it there, beside 'serviceDestination'");
        }
    }

    private static IEnumerable<Violation> CheckTimeout(string path, GatewayHttpRule rule)
    {
        if (rule.Timeout is not { } timeout)
        {
            yield break;
        }

        if (timeout < TimeSpan.Zero || timeout > LongestTimeout)
        {
            yield return new Violation(
                path, ErrorCatalog.OutOfRange, $"must be from 0s to {Durations.Format(LongestTimeout)}, was {Durations.Format(timeout)}");
        }

        if (rule.Route is null)
        {
            yield return new Violation(path, ErrorCatalog.ExcludedField, "the gateway answers these requests itself: a timeout goes with 'route'");
        }
    }
}
