using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;

internal static class SharedGatewayReferenceGrantValidator
{
    private static readonly string[] Owners = ["tenants", "workspaces", "gatewaygroups"];

    public static IEnumerable<Violation> Validate(SharedGatewayReferenceGrant spec) =>
        new[] { CheckOwner(spec.From.Fqn) }
            .Concat(spec.GatewaySelectors.SelectMany((selector, index) => Check($"spec.gatewaySelectors[{index}]", selector)))
            .OfType<Violation>();

    private static Violation? CheckOwner(string text) =>
        Fqn.TryParse(text, null, out var fqn) && KindCatalog.ForFqn(fqn) is { } kind && Owners.Contains(kind.Collection)
            ? null
            : Placeholders.Check("spec.from.fqn", text) ?? new Violation(
                "spec.from.fqn",
                ErrorCatalog.InvalidFqn,
                "must be the FQN of a tenant, a workspace or a gateway group, such as organizations/acme/tenants/retail");

    private static IEnumerable<Violation?> Check(string path, SharedGatewaySelector selector) =>
    [
        NameRule.Check($"{path}.nameSelector.name", selector.NameSelector?.Name ?? ""),
        NameRule.Check($"{path}.appLabelSelector.appLabel", selector.AppLabelSelector?.AppLabel ?? ""),
        NameRule.Check($"{path}.appLabelSelector.namespace", selector.AppLabelSelector?.Namespace ?? ""),
    ];
}
