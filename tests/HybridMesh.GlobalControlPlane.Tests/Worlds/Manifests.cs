using System.Text.Json.Nodes;
using Google.Protobuf;
using HybridMesh.Contracts.Errors;
using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.Istio.Testing;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>The Kubernetes objects of a compilation.</summary>
internal static class Manifests
{
    /// <summary>Fails with everything that an API server or Istio would refuse in what a cluster is sent.</summary>
    public static void AssertValid(MeshCompilation compilation)
    {
        Assert.DoesNotContain(
            compilation.Units.Values.SelectMany(unit => unit.Output.Findings), finding => finding.Code == ErrorCatalog.CannotTranslate);
        foreach (var target in compilation.Targets.Values)
        {
            IstioValidator.AssertValid(Of(target));
        }
    }

    public static IReadOnlyList<JsonNode> Of(TargetConfig target) =>
    [
        .. target.Resources.Values
            .Where(resource => resource.Name.TypeUrl == TypeUrls.KubernetesManifest)
            .Select(resource => JsonNode.Parse(JsonFormatter.Default.Format(resource.ToMessage()))!),
    ];
}
