using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>Collects the objects that one gateway object needs in the cluster of one Istio gateway.</summary>
internal sealed class IstioOutput(Resource resource, GatewayWorkload workload, MeshView mesh) : UnitDraft(resource, workload)
{
    private readonly string? _istioVersion = mesh.StateOf(workload.Cluster)?.IstioVersion;
    private readonly OrderedDictionary<ResourceName, Contribution> _objects = [];

    /// <summary>Tells the gateway object on this workload from all others.</summary>
    public string Owner => $"{Resource.Fqn.Value} {Workload.Name}";

    /// <summary>The name of an object that is for the whole gateway object, or for the part of it that <paramref name="part"/> tells.</summary>
    public string NameOf(IstioKind kind, string slug, params IEnumerable<string> part) =>
        ManifestNames.Of(kind.Code, slug, [Resource.Fqn.Value, Workload.Name, .. part]);

    /// <summary>Adds an object; one that several rules need is added by each of them, and is there once.</summary>
    public void Add(IstioObject item)
    {
        var contribution = item.ToContribution(_istioVersion, ManifestMetadata.Of(Resource, Workload.Cluster, mesh));
        _objects[contribution.Name] = contribution;
    }

    public UnitOutput Build() => Build(_objects.Values);
}
