using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>How objects select the pods of one gateway: by all its labels, so that they select no other.</summary>
internal static class PodSelection
{
    public static JsonObject LabelsOf(GatewayWorkload workload) =>
        ManifestJson.Map(workload.Labels.Pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));

    /// <summary>True when an Istio Gateway with the labels of this workload would configure another one too.</summary>
    public static bool TakesOthers(MeshView mesh, GatewayWorkload workload) =>
        workload.Labels.IsEmpty
        || mesh.Once(new Question(workload), _ => mesh.IstioWorkloadsIn(workload.Cluster).Any(other => IsTaken(mesh, workload, other)));

    public static string Explain(GatewayWorkload workload) =>
        $"the labels '{workload.Labels}' are also on another gateway of cluster '{workload.Cluster}', and Istio selects pods of all namespaces";

    private static bool IsTaken(MeshView mesh, GatewayWorkload workload, GatewayWorkload other) =>
        !other.Equals(workload)
        && other.Labels.Contains(workload.Labels)
        && (other.Namespace == workload.Namespace || mesh.StateOf(workload.Cluster)?.AreGatewaysScoped != true);

    private readonly record struct Question(GatewayWorkload Workload);
}
