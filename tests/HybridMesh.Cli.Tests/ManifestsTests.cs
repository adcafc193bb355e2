using HybridMesh.Cli.Output;
using Xunit;

namespace HybridMesh.Cli.Tests;

public sealed class ManifestsTests
{
    private const string Config =
        """
        [
          {"target":"clusters/c1/agent","typeUrl":"hybridmesh.io/KubernetesManifest","name":"a","version":"1",
           "resource":{"apiVersion":"networking.istio.io/v1","kind":"Gateway","metadata":{"name":"a"},"spec":{"selector":{"app":"yes"}}}},
          {"target":"clusters/c1/gateways/t1/app=x","typeUrl":"hybridmesh.io/GatewayRoute","name":"r","version":"1","resource":{"hostname":"h"}},
          {"target":"clusters/c1/agent","typeUrl":"hybridmesh.io/KubernetesManifest","name":"b","version":"1",
           "resource":{"apiVersion":"networking.istio.io/v1","kind":"VirtualService","metadata":{"name":"b"}}}
        ]
        """;

    [Fact]
    public void Of_Should_BeAStreamOfObjects_When_YamlIsWanted() => Assert.Equal(
        """
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata:
          name: a
        spec:
          selector:
            app: "yes"
        ---
        apiVersion: networking.istio.io/v1
        kind: VirtualService
        metadata:
          name: b

        """,
        Manifests.Of(Config, OutputFormats.Yaml));

    [Fact]
    public void Of_Should_BeOneList_When_JsonIsWanted()
    {
        var list = Manifests.Of(Config, OutputFormats.Json);

        Assert.StartsWith("""{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"networking.istio.io/v1","kind":"Gateway",""", list);
        Assert.DoesNotContain("GatewayRoute", list);
    }
}
