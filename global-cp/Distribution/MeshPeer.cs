using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.Identity;
using HybridMesh.Store.Targets;

namespace HybridMesh.GlobalControlPlane.Distribution;

/// <summary>One stream of one instance, with what its certificate says.</summary>
/// <param name="Identity">An agent or a gateway.</param>
/// <param name="Connection">This stream, unique over all replicas.</param>
internal sealed record MeshPeer(PeerIdentity Identity, Guid Connection) : DiscoveryPeer(Identity.TargetName!, Identity.Instance)
{
    public TargetKey Key => new(Target, Instance);

    /// <summary>The gateway as configuration selects it; null for an agent.</summary>
    public GatewayWorkload? Workload => WorkloadOf(Identity);

    public TargetRegistration Registration => RegistrationOf(Identity);

    public static GatewayWorkload? WorkloadOf(PeerIdentity identity) => identity.Role == PeerRole.Gateway
        ? new GatewayWorkload(identity.Cluster!, identity.Namespace!, Labels.From(identity.Labels.Entries))
        : null;

    public static TargetRegistration RegistrationOf(PeerIdentity identity) => new()
    {
        Key = new TargetKey(identity.TargetName!, identity.Instance),
        Role = TargetRole.Of(identity.Role),
        Cluster = identity.Cluster!,
        Namespace = identity.Namespace,
        Labels = identity.Labels.Entries,
    };
}
