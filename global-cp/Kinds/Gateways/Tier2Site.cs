using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>A cluster in which the same tenant exposes a hostname on a gateway that its agent reports.</summary>
/// <param name="Cluster">Its Cluster object.</param>
/// <param name="Namespaces">Of those gateways, sorted.</param>
/// <param name="Endpoints">Of the mTLS hop, sorted; empty when the gateways are known and cannot be reached.</param>
/// <param name="IsInReach">False when the network of the gateway that asks does not reach the cluster's.</param>
/// <param name="IsReady">False when neither a gateway nor any service behind the hostname is ready there.</param>
internal sealed record Tier2Site(
    ClusterFacts Cluster, ImmutableArray<string> Namespaces, ImmutableArray<MeshEndpoint> Endpoints, bool IsInReach, bool IsReady)
{
    /// <summary>True where they are Istio's: all gateways of a cluster are of one sort.</summary>
    public required bool IsIstio { get; init; }

    /// <summary>Ports at which the hostname is served there without TLS.</summary>
    public required ImmutableSortedSet<int> PlaintextPorts { get; init; }

    public string Name => Cluster.Fqn.Name;

    /// <summary>True when Istio's proxies can reach it: they speak TLS, and check whole names.</summary>
    public bool IsForIstio => IsIstio && !Cluster.IsPlaintext;

    /// <summary>True when it may be sent requests at all.</summary>
    public bool IsCandidate => IsInReach && !Endpoints.IsEmpty && !Cluster.IsDraining;
}
