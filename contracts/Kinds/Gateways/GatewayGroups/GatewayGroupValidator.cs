using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;

internal static class GatewayGroupValidator
{
    public static IEnumerable<Violation> Validate(GatewayGroup spec)
    {
        foreach (var violation in SelectorRule.Check("spec.namespaceSelector", spec.NamespaceSelector))
        {
            yield return violation;
        }

        if (spec.ConfigMode == ConfigMode.Direct)
        {
            yield return new Violation(
                "spec.configMode",
                ErrorCatalog.FieldNotSupportedYet,
                "DIRECT is not supported yet: native Istio objects come with the Kubernetes platform");
        }
    }
}
