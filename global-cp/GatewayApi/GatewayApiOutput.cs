using System.Text.Json.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>Collects the objects that one gateway object needs in a cluster whose gateways are made from Gateway API.</summary>
internal sealed class GatewayApiOutput(Resource resource, GatewayWorkload workload, MeshView mesh) : UnitDraft(resource, workload)
{
    private readonly OrderedDictionary<ResourceName, Contribution> _objects = [];

    /// <summary>The name of an object for the part of the gateway object that <paramref name="part"/> tells.</summary>
    public string NameOf(GatewayApiKind kind, string slug, params IEnumerable<string> part) =>
        ManifestNames.Of(kind.Code, slug, [Resource.Fqn.Value, Workload.Name, .. part]);

    /// <summary>Adds an object of the gateway object; one that several rules need is there once.</summary>
    public void Add(GatewayApiKind kind, string version, string @namespace, string name, JsonObject spec) =>
        Add(kind, version, @namespace, name, spec, ManifestMetadata.Of(Resource, Workload.Cluster, mesh));

    /// <summary>Adds to the Gateway, which all gateway objects with the same selector share: it is whose the namespace is.</summary>
    public void AddGateway(string version, string name, JsonObject spec) => Add(
        GatewayApiKind.Gateway,
        version,
        Workload.Namespace,
        name,
        spec,
        ManifestMetadata.OfOwner(NamespaceOwnership.Owner(mesh, Workload.Cluster, Workload.Namespace)!.Value, Workload.Cluster, mesh));

    public UnitOutput Build() => Build(_objects.Values);

    private void Add(GatewayApiKind kind, string version, string @namespace, string name, JsonObject spec, JsonObject metadata)
    {
        var contribution = Manifest.Of((GatewayApiKind.Group, version, kind.Name), @namespace, name, metadata, spec);
        _objects[contribution.Name] = contribution;
    }
}
