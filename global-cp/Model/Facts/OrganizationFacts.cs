using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What an Organization object says that matters to who owns what.</summary>
/// <param name="SystemNamespaces">Namespaces of every cluster that belong to no workspace.</param>
internal sealed record OrganizationFacts(ImmutableSortedSet<string> SystemNamespaces) : IFact
{
    public void WriteTo(FingerprintWriter writer) => writer.Add([.. SystemNamespaces]);
}
