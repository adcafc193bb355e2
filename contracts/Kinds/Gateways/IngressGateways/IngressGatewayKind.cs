namespace HybridMesh.Contracts.Kinds.Gateways.IngressGateways;

internal static class IngressGatewayKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<IngressGateway>(
            area: "gateway",
            kind: "IngressGateway",
            collection: "ingressgateways",
            parent: "gatewaygroups",
            validate: IngressGatewayValidator.Validate,
            writePermission: Permission.WriteGateways) with
        {
            ShortNames = ["ig"],
            Successor = "Gateway",
        };
}
