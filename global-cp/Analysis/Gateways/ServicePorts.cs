using HybridMesh.Contracts.Errors;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Ports of servers that the Service in front of the gateway does not have, where the agent knows it.</summary>
internal static class ServicePorts
{
    public static IEnumerable<Finding> Of(GatewayQuestion question) =>
        question.Details?.Ports is { } ports
            ? question.Object.Servers.Where(server => server.Port is { } port && !ports.Contains(port)).Select(server => question.Find(
                ErrorCatalog.PortNotOnService,
                $"{server.Path}.port",
                $"the Service of the gateway in namespace '{question.Workload.Namespace}' of cluster '{question.Workload.Cluster}' has no port {server.Port}"))
            : [];
}
