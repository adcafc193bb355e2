using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>
/// From one compilation to the next: apply the changes to the model, find the units that read something that is different now,
/// compile those, and merge what they contribute. The work follows what the changes touch, not the size of the mesh.
/// </summary>
internal static class Compiler
{
    public static CompilationStep Apply(MeshCompilation before, MeshVersion version, IEnumerable<ModelChange> changes) =>
        Apply(before, version, changes, UnitRun.Of);

    /// <summary>What <see cref="Apply(MeshCompilation, MeshVersion, IEnumerable{ModelChange})"/> would give, without haste: on one core.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static CompilationStep Try(MeshCompilation before, IEnumerable<ModelChange> changes, CancellationToken cancellationToken) =>
        Apply(before, before.Version, changes, (units, last, model) => UnitRun.OneByOne(units, last, model, cancellationToken));

    private static CompilationStep Apply(
        MeshCompilation before,
        MeshVersion version,
        IEnumerable<ModelChange> changes,
        Func<IReadOnlyCollection<UnitKey>, UnitTable, MeshModel, IEnumerable<UnitRun>> compile)
    {
        var step = ModelEditor.Apply(before.Model, changes);
        var impact = new Impact(before, step);
        var units = new UnitTable(before);
        var reads = new ReadTable(before, step.Model);
        var targets = new TargetTable(before);
        foreach (var unit in impact.Removed)
        {
            var old = units[unit];
            reads.Replace(unit, old.Reads, new HashSet<ReadKey>());
            targets.Replace(unit, old.Output.Contributions, []);
            units.Remove(unit);
        }

        foreach (var run in compile(impact.Stale, units, step.Model))
        {
            var old = units[run.Unit];
            targets.Replace(run.Unit, old.Output.Contributions, run.Output.Contributions);
            units[run.Unit] = new CompiledUnit(run.Output, reads.Replace(run.Unit, old.Reads, run.Reads));
        }

        var result = before with
        {
            Model = step.Model,
            Version = version,
            Sources = impact.Sources,
            Units = units.ToUnits(),
            Reads = reads.ToReads(impact.Fingerprints),
            Targets = targets.Merge(),
        };
        return new CompilationStep(result, targets.Changed, impact.Stale.Length);
    }
}
