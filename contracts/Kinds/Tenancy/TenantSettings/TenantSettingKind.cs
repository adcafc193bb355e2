namespace HybridMesh.Contracts.Kinds.Tenancy.TenantSettings;

internal static class TenantSettingKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<TenantSetting>(
            area: "api",
            kind: "TenantSetting",
            collection: "settings",
            parent: "tenants",
            validate: TenantSettingValidator.Validate,
            writePermission: Permission.WriteTenancy) with
        {
            ShortNames = ["tns"],
            IsOnlyChild = true,
        };
}
