using HybridMesh.Contracts.Errors;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis.Gateways;

/// <summary>A gateway object on one gateway that takes it: what checks look at.</summary>
/// <param name="Model">Everything that is known.</param>
/// <param name="Mesh">The same, as translators read it.</param>
/// <param name="Object">What the object says.</param>
/// <param name="Declaration">What it claims.</param>
/// <param name="Workload">The gateway.</param>
internal sealed record GatewayQuestion(
    MeshModel Model, MeshView Mesh, GatewayObject Object, GatewayDeclaration Declaration, GatewayWorkload Workload)
{
    /// <summary>What the agent says of the gateway; null when it says nothing.</summary>
    public GatewayDetails? Details => Model.Reports.GetValueOrDefault(Workload.Cluster)?.Details.GetValueOrDefault(Workload);

    public IEnumerable<(GatewayServer Server, ServerDeclaration Declaration)> Servers => Object.Servers.Zip(Declaration.Servers);

    public Finding Find(ErrorCode code, string path, string message) => new(code, Declaration.Fqn, path, message, Workload.Target);
}
