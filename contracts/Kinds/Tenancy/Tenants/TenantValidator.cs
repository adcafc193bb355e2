using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Tenancy.Tenants;

internal static class TenantValidator
{
    public static IEnumerable<Violation> Validate(Tenant spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [];
    }
}
