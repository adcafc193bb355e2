namespace HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;

internal static class GatewayKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<Gateway>(
            area: "gateway",
            kind: "Gateway",
            collection: "unifiedgateways", // "gateways" is Istio's, in groups that hold native objects
            parent: "gatewaygroups",
            validate: GatewayValidator.Validate,
            writePermission: Permission.WriteGateways) with
        {
            ShortNames = ["gw"],
        };
}
