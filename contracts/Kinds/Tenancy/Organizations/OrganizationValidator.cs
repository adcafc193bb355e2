using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Tenancy.Organizations;

internal static class OrganizationValidator
{
    public static IEnumerable<Violation> Validate(Organization spec) =>
        spec.SystemNamespaces
            .Select((name, index) => NameRule.Check($"spec.systemNamespaces[{index}]", name))
            .OfType<Violation>()
            .Concat(UniqueRule.Check(spec.SystemNamespaces, name => name, index => $"spec.systemNamespaces[{index}]", "the namespace"));
}
