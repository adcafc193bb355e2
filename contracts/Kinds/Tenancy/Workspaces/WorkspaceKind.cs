namespace HybridMesh.Contracts.Kinds.Tenancy.Workspaces;

internal static class WorkspaceKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<Workspace>(
            area: "api",
            kind: "Workspace",
            collection: "workspaces",
            parent: "tenants",
            validate: WorkspaceValidator.Validate,
            writePermission: Permission.WriteTenancy) with
        {
            MetadataKey = "workspace",
            ShortNames = ["ws"],
            ClaimedNamespaces = spec => ((Workspace)spec).NamespaceSelector.Names,
            IsProtected = spec => ((Workspace)spec).DeletionProtectionEnabled,
        };
}
