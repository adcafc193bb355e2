using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>Who came first: the older one, and of two that came in one revision the one with the smaller name.</summary>
/// <param name="Created">The database's time of the first write, in ticks: it grows with the revision.</param>
/// <param name="Fqn">The claimant.</param>
internal readonly record struct ClaimOrder(long Created, Fqn Fqn) : IComparable<ClaimOrder>
{
    public static ClaimOrder Of(Resource resource) => new(resource.Server?.CreatedAt.UtcTicks ?? 0, resource.Fqn);

    public int CompareTo(ClaimOrder other) =>
        Created != other.Created ? Created.CompareTo(other.Created) : Fqn.CompareTo(other.Fqn);
}
