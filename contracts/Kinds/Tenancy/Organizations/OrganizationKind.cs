namespace HybridMesh.Contracts.Kinds.Tenancy.Organizations;

internal static class OrganizationKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<Organization>(
            area: "api",
            kind: "Organization",
            collection: "organizations",
            parent: null,
            validate: OrganizationValidator.Validate,
            writePermission: Permission.WriteTenancy) with
        {
            MetadataKey = "organization",
            ShortNames = ["org"],
            IsProtected = spec => ((Organization)spec).DeletionProtectionEnabled,
        };
}
