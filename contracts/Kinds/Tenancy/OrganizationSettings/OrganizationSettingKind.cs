namespace HybridMesh.Contracts.Kinds.Tenancy.OrganizationSettings;

internal static class OrganizationSettingKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<OrganizationSetting>(
            area: "api",
            kind: "OrganizationSetting",
            collection: "settings",
            parent: "organizations",
            validate: OrganizationSettingValidator.Validate,
            writePermission: Permission.WriteTenancy) with
        {
            ShortNames = ["os"],
            IsOnlyChild = true,
        };
}
