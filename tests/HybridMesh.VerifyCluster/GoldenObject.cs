using System.Text.Json.Nodes;

namespace HybridMesh.VerifyCluster;

/// <summary>One Kubernetes object that a golden case expects.</summary>
/// <param name="Case">Folder of the case, below <c>tests/kinds</c>.</param>
/// <param name="Target">Who would be sent it.</param>
/// <param name="Content">The object.</param>
internal sealed record GoldenObject(string Case, string Target, JsonNode Content)
{
    /// <summary>Null when the object has none.</summary>
    public string? Namespace => Content["metadata"]?["namespace"]?.GetValue<string>();

    public string Name => $"{Content["kind"]} {Namespace}/{Content["metadata"]?["name"]}";
}
