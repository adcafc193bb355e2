using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds;

/// <summary>
/// Turns the objects of one kind into what gateways are sent. Pure: no clock, no I/O, no randomness; what it depends on it reads from
/// the resource or the <see cref="MeshView"/>, and it gives the same bytes in the same order every time.
/// </summary>
internal interface ITranslator
{
    /// <summary>The kind, such as <c>gateway/Tier1Gateway</c>.</summary>
    string KindId { get; }

    /// <summary>What an object of the kind claims; from the resource alone.</summary>
    GatewayDeclaration Declare(Resource resource);

    /// <summary>What an object puts on one gateway that its workload selector selects.</summary>
    UnitOutput Translate(Resource resource, GatewayWorkload target, MeshView mesh);
}
