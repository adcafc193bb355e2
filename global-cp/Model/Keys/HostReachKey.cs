using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>What the setting of a workspace says of the hostnames that it can call; absent when it says nothing.</summary>
internal sealed record HostReachKey(Fqn Workspace) : FactKey<HostReach>
{
    public override HostReach? ValueIn(MeshModel model) => ClientHosts.ReachOf(model, Workspace);
}
