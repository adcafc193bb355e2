using System.Text.Json.Nodes;
using Google.Protobuf;
using HybridMesh.Contracts.Errors;
using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.Istio.Testing;
using HybridMesh.Istio.Testing.Schemas;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Worlds;

/// <summary>The Kubernetes objects of a compilation.</summary>
internal static class CompiledManifests
{
    /// <summary>Fails with everything that an API server or Istio would refuse in what a cluster is sent.</summary>
    public static void AssertValid(MeshCompilation compilation)
    {
        Assert.DoesNotContain(
            compilation.Units.Values.SelectMany(unit => unit.Output.Findings), finding => finding.Code == ErrorCatalog.CannotTranslate);
        foreach (var (name, target) in compilation.Targets)
        {
            IstioValidator.AssertValid(Of(target), ChannelOf(compilation.Model, name));
        }
    }

    public static IReadOnlyList<JsonNode> Of(TargetConfig target) =>
    [
        .. target.Resources.Values
            .Where(resource => resource.Name.TypeUrl == TypeUrls.KubernetesManifest)
            .Select(resource => JsonNode.Parse(JsonFormatter.Default.Format(resource.ToMessage()))!),
    ];

    // Of clusters/C/agent.
    private static GatewayApiChannel ChannelOf(MeshModel model, string target) =>
        model.Reports.GetValueOrDefault(target.Split('/')[1])?.GatewayApi is { IsExperimental: true } ? GatewayApiChannel.Experimental : GatewayApiChannel.Standard;
}
