namespace HybridMesh.Contracts.Kinds.Tenancy.Tenants;

internal static class TenantKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<Tenant>(
            area: "api",
            kind: "Tenant",
            collection: "tenants",
            parent: "organizations",
            validate: TenantValidator.Validate,
            writePermission: Permission.WriteTenancy) with
        {
            MetadataKey = "tenant",
            ShortNames = ["tn"],
            IsProtected = spec => ((Tenant)spec).DeletionProtectionEnabled,
        };
}
