using System.Text.Json.Nodes;
using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Compilation;

namespace HybridMesh.GlobalControlPlane.Manifests;

/// <summary>Objects for a cluster's API server, as its agent is sent them.</summary>
internal static class Manifest
{
    /// <summary>The namespace of the agent: objects that are of no gateway and no service lie there.</summary>
    public const string OwnNamespace = "hybridmesh-system";

    /// <summary>The object as a part of what the agent must have. It is known without its version: an API server serves one object in several.</summary>
    /// <param name="kind">API group, version and kind.</param>
    /// <param name="namespace">Where it lies.</param>
    /// <param name="name">Unique for kind and namespace.</param>
    /// <param name="metadata">Labels and annotations.</param>
    /// <param name="spec">Its spec.</param>
    public static Contribution Of((string Group, string Version, string Name) kind, string @namespace, string name, JsonObject metadata, JsonObject spec)
    {
        metadata.Insert(0, "name", name);
        metadata.Insert(1, "namespace", @namespace);
        var manifest = new JsonObject
        {
            ["apiVersion"] = $"{kind.Group}/{kind.Version}",
            ["kind"] = kind.Name,
            ["metadata"] = metadata,
            ["spec"] = spec,
        };
        var key = $"{kind.Group}/{kind.Name}/{@namespace}/{name}";
        return new Contribution(new(TypeUrls.KubernetesManifest, key), StructJson.ToStruct(manifest));
    }
}
