using System.Numerics;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>One cluster that a server chose, with its share.</summary>
/// <param name="Cluster">Short name.</param>
/// <param name="Weight">Relative to the other weights; 0 has none of its own.</param>
/// <param name="Site">Where the hostname is there; null when it is not, which only strict weights keep.</param>
internal sealed record ClusterPick(string Cluster, BigInteger Weight, Tier2Site? Site);
