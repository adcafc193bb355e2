using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>Something of the model that there are units for. Sources are values: two for the same thing are equal.</summary>
internal abstract record UnitSource
{
    /// <summary>All units that there must be for it; none when it is not there.</summary>
    public abstract IEnumerable<UnitKey> UnitsIn(MeshModel model);
}
