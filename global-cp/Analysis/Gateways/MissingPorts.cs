using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Ports that routes name and the service in this cluster does not have.</summary>
internal static class MissingPorts
{
    public static IEnumerable<Finding> Of(GatewayQuestion question) =>
        from server in question.Object.Servers
        from action in server.Rules.Select(rule => rule.Action).OfType<RuleAction.ToService>()
        where action.Port is not null && ServiceOf(question, action) is { } service && !service.Ports.Any(port => port.Number == action.Port)
        select question.Find(
            ErrorCatalog.ServicePortMissing,
            action.Path,
            $"service '{action.Service.Host}' in namespace '{action.Service.Namespace}' of cluster '{question.Workload.Cluster}' has no port {action.Port}");

    private static ReportedService? ServiceOf(GatewayQuestion question, RuleAction.ToService action) =>
        question.Mesh.ServicesIn(question.Workload.Cluster, action.Service.Namespace).FirstOrDefault(service => service.Names.Contains(action.Service.Host));
}
