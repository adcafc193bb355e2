using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Compilation;

/// <summary>A gateway object: there is a unit for every gateway that it selects, whosever that is.</summary>
internal sealed record GatewaySource(Fqn Gateway) : UnitSource
{
    public override IEnumerable<UnitKey> UnitsIn(MeshModel model) =>
        model.Declarations.TryGetValue(Gateway, out var declaration)
            ? model.SelectedBy(declaration).Select(workload => new GatewayUnit(Gateway, workload))
            : [];
}
