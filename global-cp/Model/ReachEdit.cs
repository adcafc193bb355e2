using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model.Keys;

namespace HybridMesh.GlobalControlPlane.Model;

internal static class ReachEdit
{
    /// <summary>After the namespaces of a workspace, or what its setting says, have changed since <paramref name="before"/>.</summary>
    public static void Apply(ModelEditor editor, Fqn workspace, MeshModel before)
    {
        var bucketsBefore = ClientHosts.BucketsOf(before, workspace);
        var bucketsAfter = ClientHosts.BucketsOf(editor.Model, workspace);
        editor.Model = editor.Model with { ReachersByHost = editor.Model.ReachersByHost.Move(workspace, bucketsBefore, bucketsAfter) };
        editor.Touch(new HostReachKey(workspace));
        foreach (var bucket in bucketsBefore.Union(bucketsAfter))
        {
            editor.Touch(new ReachersKey(bucket));
        }

        editor.PlaceReach(workspace);
    }
}
