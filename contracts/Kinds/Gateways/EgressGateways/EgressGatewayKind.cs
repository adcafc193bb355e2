namespace HybridMesh.Contracts.Kinds.Gateways.EgressGateways;

internal static class EgressGatewayKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<EgressGateway>(
            area: "gateway",
            kind: "EgressGateway",
            collection: "egressgateways",
            parent: "gatewaygroups",
            validate: EgressGatewayValidator.Validate,
            writePermission: Permission.WriteGateways) with
        {
            ShortNames = ["eg"],
        };
}
