using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What the translation of one gateway object for one target works with.</summary>
/// <param name="Mesh">Everything that may be read.</param>
/// <param name="Draft">Takes findings.</param>
/// <param name="Target">The gateway that it is for.</param>
/// <param name="Gateway">What the object claims.</param>
internal record TranslationScope(MeshView Mesh, UnitDraft Draft, GatewayWorkload Target, GatewayDeclaration Gateway);
