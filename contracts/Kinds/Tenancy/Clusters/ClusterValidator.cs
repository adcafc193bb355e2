using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Tenancy.Clusters;

internal static class ClusterValidator
{
    private static readonly TimeSpan LongestTokenTtl = TimeSpan.FromDays(3660);

    public static IEnumerable<Violation> Validate(Cluster spec)
    {
        Violation?[] single =
        [
            TokenTtl(spec.TokenTtl),
            spec.Network is { } network ? Placeholders.Check("spec.network", network) : null,
            spec.GatewayClass is { } gatewayClass ? HostRule.CheckName("spec.gatewayClass", gatewayClass) : null,
            spec.TrustDomain is { } trustDomain ? HostRule.CheckHostname("spec.trustDomain", trustDomain) : null,
            spec.Locality?.Region is { } region ? Placeholders.Check("spec.locality.region", region) : null,
        ];
        return single.OfType<Violation>().Concat(spec.NamespaceScope is { } scope ? Scope(scope) : []);
    }

    private static Violation? TokenTtl(TimeSpan? ttl) =>
        ttl <= TimeSpan.Zero || ttl > LongestTokenTtl
            ? new Violation(
                "spec.tokenTtl",
                ErrorCatalog.OutOfRange,
                $"must be more than 0s and at most {Durations.Format(LongestTokenTtl)}, was {Durations.Format(ttl.Value)}")
            : null;

    private static IEnumerable<Violation> Scope(NamespaceScope scope) =>
        scope.Exceptions
            .Select((name, index) => NameRule.Check($"spec.namespaceScope.exceptions[{index}]", name))
            .OfType<Violation>()
            .Concat(UniqueRule.Check(scope.Exceptions, name => name, index => $"spec.namespaceScope.exceptions[{index}]", "the namespace"));
}
