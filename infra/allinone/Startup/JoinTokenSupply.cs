using HybridMesh.AllInOne.Embedded;
using HybridMesh.AllInOne.Layout;
using HybridMesh.AllInOne.Management;
using HybridMesh.AllInOne.Supervision;
using HybridMesh.Identity;

namespace HybridMesh.AllInOne.Startup;

/// <summary>
/// Gives a peer that is not running well a fresh join token. It is used only where the peer has no valid certificate: at the first start,
/// after its state was lost, or after it was away for longer than a certificate lives. When the mesh's authority is another one than last
/// time (the database was lost with it), what every peer has is worth nothing, and all of them join anew.
/// </summary>
internal sealed class JoinTokenSupply(HomeFolder home, ManagementClient management, ReadinessWait readiness, ProcessStopper stopper)
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);
    private readonly string _authorityFile = Path.Combine(home.State, "mesh-authority");
    private string? _authority;

    private bool IsNewAuthority => !File.Exists(_authorityFile) || File.ReadAllText(_authorityFile) != _authority;

    public static JoinTokenWish For(GatewayWorkload workload) => new(workload.Role, workload.Namespace, workload.Labels);

    public async Task EnsureAsync(ProcessDefinition peer, string cluster, JoinTokenWish wish, CancellationToken cancellationToken)
    {
        if (_authority is not null && !IsNewAuthority && await readiness.CheckAsync(peer.Write(home), cancellationToken) is null)
        {
            return;
        }

        var token = await management.CreateJoinTokenAsync(SampleWorld.ClusterFqn(cluster), wish, cancellationToken);
        AtomicFile.Write(PeerOptions.JoinTokenFile(home, peer.Name), token + "\n");
        _authority = token[(token.LastIndexOf('.') + 1)..]; // the fingerprint of its certificate
        if (IsNewAuthority)
        {
            await ForgetAsync(peer, cancellationToken);
        }
    }

    /// <summary>Notes the authority, once every peer was seen to.</summary>
    public void Remember() => AtomicFile.Write(_authorityFile, _authority!);

    /// <summary>The peer reads its certificate when it starts; the supervisor starts it again.</summary>
    private async Task ForgetAsync(ProcessDefinition peer, CancellationToken cancellationToken)
    {
        PeerCredentials.Forget(home.StateOf(peer.Name));
        if (ProcessRecords.Find(home, peer.Name) is { IsAlive: true } running)
        {
            await stopper.StopAsync(running.Identity, ProcessSignal.Terminate, StopTimeout, cancellationToken);
        }
    }
}
