using HybridMesh.Discovery;
using HybridMesh.Proxy.Inspection;

namespace HybridMesh.Tier1Gateway.Admin;

/// <summary>Answer of <c>/health</c>.</summary>
internal sealed record GatewayHealthView(ConnectionState? ControlPlane, bool IsDraining, IReadOnlyList<DestinationStatus> Destinations);
