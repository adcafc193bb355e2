using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Tenancy.Organizations;

internal static class OrganizationValidator
{
    // Nothing beyond what the types of the record say.
    public static IEnumerable<Violation> Validate(Organization spec) => spec is null ? throw new ArgumentNullException(nameof(spec)) : [];
}
