namespace HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;

internal static class WorkspaceSettingKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<WorkspaceSetting>(
            area: "api",
            kind: "WorkspaceSetting",
            collection: "settings",
            parent: "workspaces",
            validate: WorkspaceSettingValidator.Validate,
            writePermission: Permission.WriteTenancy) with
        {
            ShortNames = ["wss"],
            IsOnlyChild = true,
        };
}
