using System.Text.Json.Nodes;
using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Compilation;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>Objects as agents are sent them.</summary>
internal static class IstioManifest
{
    /// <summary>The namespace of the agent: objects that are of no gateway and no service lie there.</summary>
    public const string OwnNamespace = "hybridmesh-system";

    /// <param name="item">The object.</param>
    /// <param name="istioVersion">Of the cluster; decides the apiVersion.</param>
    /// <param name="metadata">Labels and annotations.</param>
    public static Contribution ToContribution(IstioObject item, string? istioVersion, JsonObject metadata)
    {
        metadata.Insert(0, "name", item.Name);
        metadata.Insert(1, "namespace", item.Namespace);
        var manifest = new JsonObject
        {
            ["apiVersion"] = item.Kind.ApiVersion(istioVersion ?? ""),
            ["kind"] = item.Kind.Name,
            ["metadata"] = metadata,
            ["spec"] = item.Spec,
        };
        return new Contribution(new(TypeUrls.KubernetesManifest, item.Key), StructJson.ToStruct(manifest));
    }
}
