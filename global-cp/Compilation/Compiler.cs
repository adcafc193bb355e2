using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>
/// From one compilation to the next: apply the changes to the model, find the units that read something that is different now,
/// compile those, and merge what they contribute. The work follows what the changes touch, not the size of the mesh.
/// </summary>
internal static class Compiler
{
    public static CompilationStep Apply(MeshCompilation before, MeshVersion version, IEnumerable<ModelChange> changes)
    {
        var step = ModelEditor.Apply(before.Model, changes);
        var impact = new Impact(before, step);
        var units = new UnitTable(before, step.Model);
        var targets = new TargetTable(before);
        foreach (var unit in impact.Removed)
        {
            targets.Replace(unit, units.Remove(unit), []);
        }

        foreach (var unit in impact.Stale)
        {
            var (old, now) = units.Compile(unit);
            targets.Replace(unit, old, now);
        }

        var result = before with
        {
            Model = step.Model,
            Version = version,
            Sources = impact.Sources,
            Units = units.ToUnits(),
            Reads = units.ToReads(impact.Fingerprints),
            Targets = targets.Merge(),
        };
        return new CompilationStep(result, targets.Changed, impact.Stale.Count);
    }
}
