using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>One unit compiled once: what came out, and what was read for it.</summary>
internal sealed record UnitRun(UnitKey Unit, UnitOutput Output, IReadOnlySet<ReadKey> Reads)
{
    // Below that, handing work to other threads takes longer than doing it.
    private const int WorthAllCores = 64;

    /// <summary>Compiles units, in their order. Each reads an immutable model and nothing else, so many are compiled at once.</summary>
    public static IEnumerable<UnitRun> Of(IReadOnlyCollection<UnitKey> units, UnitTable last, MeshModel model) =>
        units.Count < WorthAllCores
            ? units.Select(unit => Of(unit, last[unit].Output, model))
            : units.AsParallel().AsOrdered().Select(unit => Of(unit, last[unit].Output, model)).ToArray();

    /// <summary>The same on one core, given up when nobody waits for it any more.</summary>
    public static IEnumerable<UnitRun> OneByOne(
        IReadOnlyCollection<UnitKey> units, UnitTable last, MeshModel model, CancellationToken cancellationToken)
    {
        foreach (var unit in units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Of(unit, last[unit].Output, model);
        }
    }

    // One broken object must not hold up all others: it keeps what it gave last, and says so.
    private static UnitRun Of(UnitKey unit, UnitOutput last, MeshModel model)
    {
        var view = new MeshView(model);
        try
        {
            return new UnitRun(unit, OnceEach(unit.Compile(view)), view.Reads);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            var finding = new Finding(ErrorCatalog.CannotTranslate, unit.Owner, "", $"translation failed: {bug.Message}", unit.Target);
            return new UnitRun(unit, last with { Findings = [finding] }, view.Reads);
        }
    }

    private static UnitOutput OnceEach(UnitOutput output)
    {
        var names = new HashSet<ResourceName>();
        foreach (var contribution in output.Contributions)
        {
            if (!names.Add(contribution.Name))
            {
                throw new InvalidOperationException($"{contribution.Name.Name} is there twice");
            }
        }

        return output;
    }
}
