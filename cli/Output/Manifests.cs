using System.Text.Json.Nodes;
using HybridMesh.Contracts.Writing;

namespace HybridMesh.Cli.Output;

/// <summary>The Kubernetes objects among what targets are sent, as <c>kubectl apply -f -</c> takes them.</summary>
internal static class Manifests
{
    private const string TypeUrl = "hybridmesh.io/KubernetesManifest";

    /// <param name="config">The API's answer in JSON: one entry per target and resource.</param>
    /// <param name="format">YAML is a stream of documents, JSON one <c>List</c>.</param>
    public static string Of(string config, string format)
    {
        JsonNode?[] objects =
        [
            .. JsonNode.Parse(config)!.AsArray()
                .Where(entry => (string?)entry?["typeUrl"] == TypeUrl)
                .Select(entry => entry!["resource"]?.DeepClone()),
        ];
        return format == OutputFormats.Json
            ? new JsonObject { ["apiVersion"] = "v1", ["kind"] = "List", ["items"] = new JsonArray(objects) }.ToJsonString()
            : ResourceYaml.WriteStream(objects);
    }
}
