using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>Collects the objects that one gateway object needs in the cluster of one Istio gateway.</summary>
internal sealed class IstioOutput(Resource resource, GatewayWorkload workload, MeshView mesh) : UnitDraft(resource, workload)
{
    private readonly string _istioVersion = mesh.StateOf(workload.Cluster)?.IstioVersion ?? "";
    private readonly List<Contribution> _objects = [];

    /// <summary>The name of an object that is for the whole gateway object, or for the part of it that <paramref name="part"/> tells.</summary>
    public string NameOf(IstioKind kind, string slug, params IEnumerable<string> part) =>
        IstioNames.Of(kind, slug, [Resource.Fqn.Value, Workload.Name, .. part]);

    public void Add(IstioObject item)
    {
        var manifest = new JsonObject
        {
            ["apiVersion"] = item.Kind.ApiVersion(_istioVersion),
            ["kind"] = item.Kind.Name,
            ["metadata"] = IstioMetadata.Of(Resource, Workload, mesh, item),
            ["spec"] = item.Spec,
        };
        _objects.Add(new Contribution(new(TypeUrls.KubernetesManifest, item.Key), Struct.Parser.ParseJson(manifest.ToJsonString())));
    }

    public UnitOutput Build() => Build(_objects);
}
