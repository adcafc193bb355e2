using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Tenancy.Tenants;

internal static class TenantValidator
{
    // Nothing beyond what the types of the record say.
    public static IEnumerable<Violation> Validate(Tenant spec) => spec is null ? throw new ArgumentNullException(nameof(spec)) : [];
}
