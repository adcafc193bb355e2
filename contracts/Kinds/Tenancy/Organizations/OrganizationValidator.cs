using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Tenancy.Organizations;

internal static class OrganizationValidator
{
    public static IEnumerable<Violation> Validate(Organization spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [];
    }
}
