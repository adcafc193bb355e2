namespace HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;

internal static class Tier1GatewayKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<Tier1Gateway>(
            area: "gateway",
            kind: "Tier1Gateway",
            collection: "tier1gateways",
            parent: "gatewaygroups",
            validate: Tier1GatewayValidator.Validate,
            writePermission: Permission.WriteGateways) with
        {
            ShortNames = ["t1"],
            Successor = "Gateway",
        };
}
