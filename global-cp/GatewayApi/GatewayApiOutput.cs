using System.Text.Json.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Istio;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>Collects the objects that one gateway object needs in a cluster whose gateways are made from Gateway API.</summary>
internal sealed class GatewayApiOutput(Resource resource, GatewayWorkload workload, MeshView mesh) : UnitDraft(resource, workload)
{
    private readonly OrderedDictionary<ResourceName, Contribution> _objects = [];

    /// <summary>The name of an object for the part of the gateway object that <paramref name="part"/> tells.</summary>
    public string NameOf(GatewayApiKind kind, string slug, params IEnumerable<string> part) =>
        IstioNames.Of(kind.Code, slug, [Resource.Fqn.Value, Workload.Name, .. part]);

    /// <summary>Adds an object of the gateway object; one that several rules need is there once.</summary>
    public void Add(GatewayApiKind kind, string version, string @namespace, string name, JsonObject spec) =>
        Add(kind, version, @namespace, name, spec, IstioMetadata.Of(Resource, Workload.Cluster, mesh));

    /// <summary>Adds to the Gateway, which all gateway objects with the same selector share: it is whose the namespace is.</summary>
    public void AddGateway(string version, string name, JsonObject spec) => Add(
        GatewayApiKind.Gateway,
        version,
        Workload.Namespace,
        name,
        spec,
        IstioMetadata.OfOwner(NamespaceOwnership.Owner(mesh, Workload.Cluster, Workload.Namespace)!.Value, Workload.Cluster, mesh));

    public UnitOutput Build() => Build(_objects.Values);

    private void Add(GatewayApiKind kind, string version, string @namespace, string name, JsonObject spec, JsonObject metadata)
    {
        metadata.Insert(0, "name", name);
        metadata.Insert(1, "namespace", @namespace);
        var manifest = new JsonObject
        {
            ["apiVersion"] = $"{GatewayApiKind.Group}/{version}",
            ["kind"] = kind.Name,
            ["metadata"] = metadata,
            ["spec"] = spec,
        };
        var key = new ResourceName(TypeUrls.KubernetesManifest, $"{GatewayApiKind.Group}/{kind.Name}/{@namespace}/{name}");
        _objects[key] = new Contribution(key, StructJson.ToStruct(manifest));
    }
}
