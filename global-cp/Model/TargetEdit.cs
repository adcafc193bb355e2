using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

internal static class TargetEdit
{
    public static void Apply(ModelEditor editor, TargetChange change)
    {
        string[] keys = [change.Target.Namespace];
        var targets = change.IsPresent
            ? editor.Model.TargetsByNamespace.Move(change.Target, [], keys)
            : editor.Model.TargetsByNamespace.Move(change.Target, keys, []);
        editor.Model = editor.Model with { TargetsByNamespace = targets };
        editor.Touch(new TargetsKey(change.Target.Namespace));
        editor.PlaceSelecting(change.Target);
    }
}
