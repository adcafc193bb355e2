using System.Collections.Immutable;
using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>The units during one step, and who reads what.</summary>
internal sealed class UnitTable(MeshCompilation before, MeshModel model)
{
    private readonly ImmutableDictionary<UnitKey, CompiledUnit>.Builder _units = before.Units.ToBuilder();
    private readonly ImmutableDictionary<ReadKey, ReadState>.Builder _reads = before.Reads.ToBuilder();

    /// <summary>Forgets a unit and returns what it contributed.</summary>
    public ImmutableArray<Contribution> Remove(UnitKey unit)
    {
        var old = _units.GetValueOrDefault(unit, CompiledUnit.None);
        _units.Remove(unit);
        SetReads(unit, old.Reads, []);
        return old.Output.Contributions;
    }

    /// <summary>Compiles a unit and returns what it contributed before and contributes now.</summary>
    public (ImmutableArray<Contribution> Before, ImmutableArray<Contribution> After) Compile(UnitKey unit)
    {
        var old = _units.GetValueOrDefault(unit, CompiledUnit.None);
        var view = new MeshView(model);
        var output = Compile(unit, view, old.Output);
        var reads = old.Reads.SetEquals(view.Reads) ? old.Reads : [.. view.Reads];
        SetReads(unit, old.Reads, reads);
        _units[unit] = new CompiledUnit(output, reads);
        return (old.Output.Contributions, output.Contributions);
    }

    public ImmutableDictionary<UnitKey, CompiledUnit> ToUnits() => _units.ToImmutable();

    public ImmutableDictionary<ReadKey, ReadState> ToReads(IReadOnlyDictionary<ReadKey, Fingerprint> changed)
    {
        foreach (var (key, fingerprint) in changed)
        {
            if (_reads.TryGetValue(key, out var state))
            {
                _reads[key] = state with { Fingerprint = fingerprint };
            }
        }

        return _reads.ToImmutable();
    }

    // One broken object must not hold up all others: it keeps what it gave last, and says so.
    private static UnitOutput Compile(UnitKey unit, MeshView view, UnitOutput last)
    {
        try
        {
            return unit.Compile(view);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            return last with
            {
                Findings = [new Finding(ErrorCatalog.CannotTranslate, unit.Owner, "", $"translation failed: {bug.Message}", unit.Target)],
            };
        }
    }

    private void SetReads(UnitKey unit, ImmutableHashSet<ReadKey> old, ImmutableHashSet<ReadKey> now)
    {
        if (ReferenceEquals(old, now))
        {
            return;
        }

        foreach (var key in old.Except(now))
        {
            var rest = _reads[key].Readers.Remove(unit);
            if (rest.IsEmpty)
            {
                _reads.Remove(key);
            }
            else
            {
                _reads[key] = _reads[key] with { Readers = rest };
            }
        }

        foreach (var key in now.Except(old))
        {
            _reads[key] = _reads.TryGetValue(key, out var state)
                ? state with { Readers = state.Readers.Add(unit) }
                : new ReadState(key.FingerprintIn(model), [unit]);
        }
    }
}
