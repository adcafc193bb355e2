namespace HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;

internal static class SharedGatewayReferenceGrantKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<SharedGatewayReferenceGrant>(
            area: "gateway",
            kind: "SharedGatewayReferenceGrant",
            collection: "sharedgatewayreferencegrants",
            parent: "workspaces",
            validate: SharedGatewayReferenceGrantValidator.Validate,
            writePermission: Permission.WriteGateways) with
        {
            ShortNames = ["sgrg"],
            IsFrozenWhileProtected = true,
            IsProtected = spec => ((SharedGatewayReferenceGrant)spec).UpdateProtectionEnabled,
        };
}
