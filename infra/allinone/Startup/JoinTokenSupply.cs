using HybridMesh.AllInOne.Embedded;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Management;

namespace HybridMesh.AllInOne.Startup;

/// <summary>
/// Gives a peer that is not running well a fresh join token. It is used only where the peer has no valid certificate: at the first start,
/// after its state was lost, or after it was away for longer than a certificate lives.
/// </summary>
internal sealed class JoinTokenSupply(HomeFolder home, ManagementClient management, ReadinessWait readiness)
{
    public static JoinTokenWish For(GatewayWorkload workload) => new(workload.Role, workload.Namespace, workload.Labels);

    public async Task EnsureAsync(ProcessDefinition peer, string cluster, JoinTokenWish wish, CancellationToken cancellationToken)
    {
        if (await readiness.CheckAsync(peer.Write(home), cancellationToken) is not null)
        {
            var token = await management.CreateJoinTokenAsync(SampleWorld.ClusterFqn(cluster), wish, cancellationToken);
            AtomicFile.Write(PeerOptions.JoinTokenFile(home, peer.Name), token + "\n");
        }
    }
}
