using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>A server that a gateway answers for, and the ports of the Gateway object where it does.</summary>
internal sealed record ServingHost(GatewayServer Server, IReadOnlyList<int> Ports);
