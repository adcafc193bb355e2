using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model.Keys;

/// <summary>Which services of a workspace other clusters can call by name; absent when its setting exposes none.</summary>
internal sealed record EastWestKey(Fqn Workspace) : FactKey<EastWestFacts>
{
    public override EastWestFacts? ValueIn(MeshModel model) => model.SettingsByOwner[Workspace].FirstOrDefault()?.EastWest;
}
