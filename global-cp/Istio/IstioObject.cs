using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>One object of Istio, without what every object of ours gets.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Namespace">Where it lies.</param>
/// <param name="Name">Unique for kind and namespace.</param>
/// <param name="Spec">Its spec.</param>
internal sealed record IstioObject(IstioKind Kind, string Namespace, string Name, JsonObject Spec)
{
    /// <param name="istioVersion">Of the cluster; decides the version of the kind.</param>
    /// <param name="metadata">Labels and annotations.</param>
    public Contribution ToContribution(string? istioVersion, JsonObject metadata) =>
        Manifest.Of((Kind.Group, Kind.VersionIn(istioVersion ?? ""), Kind.Name), Namespace, Name, metadata, Spec);
}
