using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Facts;
using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

internal static class SettingEdit
{
    public static void Apply(ModelEditor editor, Fqn setting, SettingFacts? before, SettingFacts? after)
    {
        if ((before is null && after is null) || setting.Parent is not { } owner)
        {
            return;
        }

        var old = editor.Model.SettingsByOwner[owner].FirstOrDefault();
        var settings = before is null ? editor.Model.SettingsByOwner : editor.Model.SettingsByOwner.Move(before, [owner], []);
        editor.Model = editor.Model with { SettingsByOwner = after is null ? settings : settings.Move(after, [], [owner]) };
        var now = editor.Model.SettingsByOwner[owner].FirstOrDefault();

        editor.Touch(new FailoverKey(owner));
        foreach (var network in (old?.Networks.Keys ?? []).Union(now?.Networks.Keys ?? []))
        {
            editor.Touch(new ReachableNetworksKey(owner, network));
        }
    }
}
