using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Ports of servers that the Service in front of the gateway does not have, where the agent knows it.</summary>
internal static class ServicePorts
{
    public static IEnumerable<Finding> Of(GatewayQuestion question) =>
        question.Details?.Ports is { } ports
            ? from server in question.Object.Servers
              let port = server.Egress is null ? server.Port : MeshPort.Number
              where port is { } needed && !ports.Contains(needed)
              select question.Find(
                  ErrorCatalog.PortNotOnService,
                  server.Egress is null ? $"{server.Path}.port" : server.Path,
                  $"the Service of the gateway in namespace '{question.Workload.Namespace}' of cluster '{question.Workload.Cluster}' has no port {port}")
            : [];
}
