using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Tenancy.TenantSettings;

internal static class TenantSettingValidator
{
    // Nothing beyond what the types of the record say.
    public static IEnumerable<Violation> Validate(TenantSetting spec) => spec is null ? throw new ArgumentNullException(nameof(spec)) : [];
}
