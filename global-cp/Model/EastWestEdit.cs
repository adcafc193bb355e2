using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Istio.EastWest;
using HybridMesh.GlobalControlPlane.Model.Facts;
using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

internal static class EastWestEdit
{
    /// <summary>After the setting of a workspace has changed.</summary>
    public static void Apply(ModelEditor editor, Fqn workspace, MeshModel before)
    {
        var old = before.SettingsByOwner[workspace].FirstOrDefault()?.EastWest;
        var now = editor.Model.SettingsByOwner[workspace].FirstOrDefault()?.EastWest;
        if ((old is null && now is null) || workspace.Parent is not { } tenant)
        {
            return;
        }

        editor.Model = editor.Model with
        {
            EastWestByTenant = editor.Model.EastWestByTenant.Move(workspace, old is null ? [] : [tenant], now is null ? [] : [tenant]),
            EastWestByNamespace = editor.Model.EastWestByNamespace.Move(workspace, NamespacesOf(old), NamespacesOf(now)),
        };
        editor.Touch(new EastWestKey(workspace));
        editor.Place([new EastWestSource(workspace)]);
    }

    private static IEnumerable<string> NamespacesOf(EastWestFacts? facts) =>
        facts?.Exposures.Select(exposure => exposure.Namespace).Distinct() ?? [];
}
