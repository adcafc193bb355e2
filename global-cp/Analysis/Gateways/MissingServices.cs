using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>Services that routes name and the cluster does not have. An inventory is complete, so a service that is not in it is not there.</summary>
internal static class MissingServices
{
    public static IEnumerable<Finding> Of(GatewayQuestion question)
    {
        if (!question.Model.Reports.TryGetValue(question.Workload.Cluster, out var report))
        {
            return [];
        }

        return from server in question.Object.Servers
               from action in server.Rules.Select(rule => rule.Action).OfType<RuleAction.ToService>()
               where server.Egress is null && action.Tls is null // else it is outside, where nobody reports
               where !report.Services.ContainsKey(action.Service)
               select question.Find(
                   ErrorCatalog.ServiceMissing,
                   action.Path,
                   $"cluster '{question.Workload.Cluster}' reports no service '{action.Service.Host}' in namespace '{action.Service.Namespace}'");
    }
}
