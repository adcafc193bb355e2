using System.Text.Json.Nodes;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>One object for a cluster's API server, without what every object of ours gets.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Namespace">Where it lies.</param>
/// <param name="Name">Unique for kind and namespace.</param>
/// <param name="Spec">Its spec.</param>
internal sealed record IstioObject(IstioKind Kind, string Namespace, string Name, JsonObject Spec)
{
    /// <summary>
    /// What the agent knows it by. Without the version: an API server serves one object in several.
    /// </summary>
    public string Key => $"{Kind.Group}/{Kind.Name}/{Namespace}/{Name}";
}
