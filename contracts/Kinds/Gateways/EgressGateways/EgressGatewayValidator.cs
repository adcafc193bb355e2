using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.EgressGateways;

internal static class EgressGatewayValidator
{
    public static IEnumerable<Violation> Validate(EgressGateway spec)
    {
        (string Host, string Path)[] hosts =
        [
            .. spec.Authorization.SelectMany((grant, index) =>
                grant.To.Select((host, place) => (host, $"spec.authorization[{index}].to[{place}]"))),
        ];
        return SelectorRule.Check("spec.workloadSelector", spec.WorkloadSelector)
            .Concat(hosts.Select(host => ExternalHostRule.CheckHostname(host.Path, host.Host)).OfType<Violation>())
            .Concat(UniqueRule.Check(hosts, host => host.Host, index => hosts[index].Path, "the host"))
            .Concat(spec.Authorization.SelectMany((grant, index) => CheckCallers($"spec.authorization[{index}].from", grant.From)));
    }

    private static IEnumerable<Violation> CheckCallers(string path, EgressCallers? callers)
    {
        if (callers is null)
        {
            return [];
        }

        return CheckMode(path, callers)
            .Concat(AccountRule.Check($"{path}.serviceAccounts", callers.ServiceAccounts))
            .Concat(AccountRule.Check($"{path}.identityMatch", callers.IdentityMatch));
    }

    private static IEnumerable<Violation> CheckMode(string path, EgressCallers callers)
    {
        switch (callers.Mode)
        {
            case EgressCallerMode.Unset:
                yield return new Violation($"{path}.mode", ErrorCatalog.RequiredField, "'mode' is required: leave 'from' out to let all workloads call");
                break;
            case EgressCallerMode.Rules:
                yield return new Violation(
                    $"{path}.mode",
                    ErrorCatalog.FieldNotSupportedYet,
                    "RULES is not supported yet: rules between parts of the organization come with the security kinds");
                break;
            case EgressCallerMode.Custom when callers.ServiceAccounts.Count == 0:
                yield return new Violation($"{path}.serviceAccounts", ErrorCatalog.RequiredField, "'serviceAccounts' is required with mode CUSTOM");
                break;
            case not EgressCallerMode.Custom when callers.ServiceAccounts.Count > 0:
                yield return new Violation($"{path}.serviceAccounts", ErrorCatalog.ExcludedField, "service accounts count only with mode CUSTOM");
                break;
        }
    }
}
