using System.Collections.Immutable;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>The units during one step.</summary>
internal sealed class UnitTable(MeshCompilation before)
{
    private readonly ImmutableDictionary<UnitKey, CompiledUnit>.Builder _units = before.Units.ToBuilder();

    public CompiledUnit this[UnitKey unit]
    {
        get => _units.GetValueOrDefault(unit, CompiledUnit.None);
        set => _units[unit] = value;
    }

    public void Remove(UnitKey unit) => _units.Remove(unit);

    public ImmutableDictionary<UnitKey, CompiledUnit> ToUnits() => _units.ToImmutable();
}
