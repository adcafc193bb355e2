using HybridMesh.Store.Registry;
using HybridMesh.Store.Targets;

namespace HybridMesh.ManagementApi.Features.Status;

/// <summary>
/// A cluster is ready while its agent is connected and has reported what the cluster has. One of gateways alone, as at an edge, needs no agent.
/// </summary>
internal sealed class ClusterRule(RegistryStore registry) : IStatusRule
{
    private const string AgentRole = "agent";

    public async Task<ResourceStatus> ReadAsync(StatusSubject subject, StatusContext context, CancellationToken cancellationToken)
    {
        var resource = subject.Resource;
        var peers = context.Targets.SelectMany(target => target).Where(row => row.Registration.Cluster == resource.Name);
        var (agents, gateways) = (peers.Where(IsAgent).ToList(), peers.Where(row => !IsAgent(row)).ToList());
        if (peers.All(peer => peer.ConnectedReplica is null) && agents.Count == 0)
        {
            return new ResourceStatus(
                resource.Fqn, Phase.Accepted, "AgentNeverJoined", "no agent of this cluster has joined yet", resource.CreatedAt);
        }

        if (context.Replicas.Count == 0)
        {
            return new ResourceStatus(
                resource.Fqn, Phase.Accepted, "ControlPlaneAway", "no control plane replica is alive, so nobody hears the agent", resource.UpdatedAt);
        }

        if (agents.Count == 0)
        {
            var since = gateways.Max(gateway => gateway.ConnectionSince);
            return new ResourceStatus(resource.Fqn, Phase.Ready, "GatewaysOnly", "gateways are connected; there is no agent to report services", since);
        }

        var all = await registry.ReadAllAsync(cancellationToken);
        return Judge(resource.Fqn, agents, all.Clusters.FirstOrDefault(cluster => cluster.Cluster == resource.Name));
    }

    private static bool IsAgent(TargetState row) => row.Registration.Role == AgentRole;

    private static ResourceStatus Judge(string fqn, List<TargetState> agents, RegisteredCluster? report)
    {
        if (agents.FirstOrDefault(agent => agent.ConnectedReplica is not null) is not { } connected)
        {
            var since = agents.Max(agent => agent.ConnectionSince);
            return report is null
                ? new ResourceStatus(fqn, Phase.Accepted, "AgentAway", "the agent is not connected and has reported nothing yet", since)
                : new ResourceStatus(
                    fqn, Phase.Partial, "AgentAway", $"the agent is not connected; its last report of {report.ReportedAt:u} stays in use", since);
        }

        return report is { StaleSince: null }
            ? new ResourceStatus(
                fqn, Phase.Ready, "AgentReporting", $"the agent is connected, its last report is of {report.ReportedAt:u}", connected.ConnectionSince)
            : new ResourceStatus(
                fqn, Phase.Partial, "AgentSilent", "the agent is connected and has not reported what the cluster has", connected.ConnectionSince);
    }
}
