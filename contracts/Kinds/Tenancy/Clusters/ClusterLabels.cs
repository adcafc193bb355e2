using HybridMesh.Contracts.Resources;

namespace HybridMesh.Contracts.Kinds.Tenancy.Clusters;

internal static class ClusterLabels
{
    // spec.labels is TSB's copy of metadata.labels; one of the two must be the truth.
    public static Resource MoveToMetadata(Resource resource)
    {
        var spec = (Cluster)resource.Spec;
        if (spec.Labels.Count == 0)
        {
            return resource;
        }

        var labels = resource.Metadata.Labels.Count == 0 ? spec.Labels : resource.Metadata.Labels;
        return resource with
        {
            Metadata = resource.Metadata with { Labels = labels },
            Spec = spec with { Labels = new Dictionary<string, string>() },
        };
    }
}
