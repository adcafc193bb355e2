using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>What the translation of one gateway object for one cluster works with.</summary>
/// <param name="Mesh">Everything that may be read.</param>
/// <param name="Output">Takes what is made.</param>
/// <param name="Target">The gateway that it is for.</param>
/// <param name="Gateway">What the object claims.</param>
/// <param name="Api">What the cluster serves.</param>
/// <param name="Class">Who makes the gateway.</param>
internal sealed record GatewayApiScope(
    MeshView Mesh, GatewayApiOutput Output, GatewayWorkload Target, GatewayDeclaration Gateway, GatewayApiFacts Api, GatewayClassChoice Class)
    : TranslationScope(Mesh, Output, Target, Gateway);
