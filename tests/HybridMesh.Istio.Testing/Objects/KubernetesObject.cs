using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.Istio.Testing.Objects;

/// <summary>One object of a set, with the names that rules ask for.</summary>
internal sealed class KubernetesObject
{
    public KubernetesObject(JsonNode node)
    {
        // A copy, since defaults are filled in, and one whose values are all read the same way.
        Root = new LocatedNode(JsonNode.Parse(node.ToJsonString()), JsonPath.Root);
        ApiVersion = Root["apiVersion"].Text ?? "";
        Kind = Root["kind"].Text ?? "";
        Namespace = Root["metadata"]["namespace"].Text ?? "";
        Name = Root["metadata"]["name"].Text ?? "";
        Found = new Violations($"{ApiVersion} {Kind} {(Namespace.Length > 0 ? $"{Namespace}/{Name}" : Name)}");
    }

    public LocatedNode Root { get; }

    public LocatedNode Spec => Root["spec"];

    public string ApiVersion { get; }

    public string Group => ApiVersion.Contains('/') ? ApiVersion[..ApiVersion.IndexOf('/')] : "";

    public string Version => ApiVersion[(ApiVersion.IndexOf('/') + 1)..];

    public string Kind { get; }

    /// <summary>The kind as tables name it, such as <c>networking.istio.io/Gateway</c>: two groups have a Gateway.</summary>
    public string GroupKind => $"{Group}/{Kind}";

    public string Namespace { get; }

    public string Name { get; }

    public Violations Found { get; }
}
