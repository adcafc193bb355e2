using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Rollouts;
using HybridMesh.Store.Registry;
using HybridMesh.Store.Revisions;

namespace HybridMesh.GlobalControlPlane.Following;

/// <summary>Compiles, hands the outcome to the streams, and has it written down. Only the follower calls this.</summary>
internal sealed class MeshSteps(
    NewestModel newest, TargetFeeds feeds, StatusWriter status, MeshSettings settings, ControlPlaneMetrics metrics, TimeProvider time)
{
    /// <summary>One step from the newest model.</summary>
    public void Advance(ModelState from, Cursor log, RegistryCursor registry, IEnumerable<ModelChange> changes)
    {
        var started = time.GetTimestamp();
        var version = ModelState.VersionAt(log, registry);
        var step = Compiler.Apply(from.Compilation, version, changes);
        feeds.Publish(step);
        newest.Set(new ModelState(step.Result, log, registry));
        status.Looked(version, log == from.Log ? [] : step.Changed.Keys);
        metrics.Stepped(step.CompiledUnits, time.GetElapsedTime(started));
    }

    /// <summary>A new beginning: the first load, or the database has another history now.</summary>
    public void Restart(LoadedMesh loaded)
    {
        var started = time.GetTimestamp();
        var version = ModelState.VersionAt(loaded.Log, loaded.Registry);
        var before = newest.Current?.Compilation;
        var known = before?.Model.TargetsByNamespace.Items ?? [];
        ModelChange[] changes =
        [
            .. loaded.Changes,
            .. MeshReader.WorkloadsOf(loaded.Targets).Union(known).Select(target => new TargetChange(target, true)),
        ];
        var step = Compiler.Apply(MeshCompilation.Empty(settings), version, changes);
        feeds.Reset(step.Result);
        newest.Set(new ModelState(step.Result, loaded.Log, loaded.Registry));
        status.Looked(version, before is null ? AbsentDuringLoad(loaded) : Different(before, step.Result));
        metrics.Stepped(step.CompiledUnits, time.GetElapsedTime(started));
    }

    // What changed while no replica looked is unknown. A target that is nowhere connected gets it all when it comes, and says so then.
    private static IEnumerable<string> AbsentDuringLoad(LoadedMesh loaded) =>
        loaded.Targets
            .GroupBy(row => row.Registration.Key.Target)
            .Where(rows => rows.All(row => row.ConnectedReplica is null) && rows.Any(row => (row.Applied?.Revision ?? 0) < loaded.Log.Revision))
            .Select(rows => rows.Key);

    private static IEnumerable<string> Different(MeshCompilation before, MeshCompilation after) =>
        before.Targets.Keys.Union(after.Targets.Keys)
            .Where(target => !Versions(before, target).SequenceEqual(Versions(after, target)));

    private static IEnumerable<(ResourceName, string)> Versions(MeshCompilation compilation, string target) =>
        compilation.Targets.GetValueOrDefault(target)?.Resources.Values.Select(resource => (resource.Name, resource.Wire.Version)) ?? [];
}
