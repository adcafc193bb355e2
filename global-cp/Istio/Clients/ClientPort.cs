using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>A port at which workloads of a cluster call a hostname, and where they get to.</summary>
/// <param name="Port">What they call.</param>
/// <param name="Sites">Not empty.</param>
internal sealed record ClientPort(RemotePort Port, Tier2Site[] Sites);
