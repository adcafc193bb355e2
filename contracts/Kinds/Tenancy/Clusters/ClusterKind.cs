namespace HybridMesh.Contracts.Kinds.Tenancy.Clusters;

internal static class ClusterKind
{
    public static KindDescriptor Descriptor { get; } =
        KindDescriptor.For<Cluster>(
            area: "api",
            kind: "Cluster",
            collection: "clusters",
            parent: "organizations",
            validate: ClusterValidator.Validate,
            writePermission: Permission.WriteClusters) with
        {
            MetadataKey = "cluster",
            ShortNames = ["cs"],
            Normalize = ClusterLabels.MoveToMetadata,
        };
}
