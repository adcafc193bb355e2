using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>What all gateway kinds share: a kind only has to read its objects into the one form.</summary>
internal abstract class GatewayObjectTranslator : ITranslator
{
    public abstract string KindId { get; }

    public GatewayDeclaration Declare(Resource resource) => GatewayDeclarations.Of(Read(resource));

    public UnitOutput Translate(Resource resource, GatewayWorkload target, MeshView mesh) => GatewayTranslation.Of(Read(resource), target, mesh);

    /// <summary>What an object says, in the one form.</summary>
    public GatewayObject ToObject(Resource resource) => Read(resource);

    protected abstract GatewayObject Read(Resource resource);
}
