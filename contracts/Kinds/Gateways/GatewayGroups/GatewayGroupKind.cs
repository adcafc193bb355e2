namespace HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;

internal static class GatewayGroupKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<GatewayGroup>(
            area: "gateway",
            kind: "Group",
            collection: "gatewaygroups",
            parent: "workspaces",
            validate: GatewayGroupValidator.Validate,
            writePermission: Permission.WriteGateways) with
        {
            MetadataKey = "group",
            ShortNames = ["gg"],
            IsProtected = spec => ((GatewayGroup)spec).DeletionProtectionEnabled,
            TypedMetadataKey = "gatewayGroup",
        };
}
