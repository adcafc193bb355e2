using HybridMesh.Contracts.Errors;

namespace HybridMesh.Contracts.Kinds.Tenancy.Clusters;

internal static class ClusterValidator
{
    public static IEnumerable<Violation> Validate(Cluster spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return [];
    }
}
