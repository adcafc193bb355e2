using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>The same for a gateway of ours.</summary>
/// <param name="Mesh">Everything that may be read.</param>
/// <param name="Output">Takes what is made.</param>
/// <param name="Target">The gateway that it is for.</param>
/// <param name="Gateway">What the object claims.</param>
internal sealed record OwnGatewayScope(MeshView Mesh, GatewayOutput Output, GatewayWorkload Target, GatewayDeclaration Gateway)
    : TranslationScope(Mesh, Output, Target, Gateway);
