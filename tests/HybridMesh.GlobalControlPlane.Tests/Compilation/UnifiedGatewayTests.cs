using HybridMesh.Contracts.Fields.Http;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Kinds.Gateways.UnifiedGateways;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Tests.Golden;
using Xunit;
using ResourceChange = HybridMesh.GlobalControlPlane.Model.Changes.ResourceChange;

namespace HybridMesh.GlobalControlPlane.Tests.Compilation;

/// <summary>What an edit of one Gateway makes others compile.</summary>
public sealed class UnifiedGatewayTests
{
    private static readonly Fqn Edge =
        Fqn.Parse("organizations/acme/tenants/retail/workspaces/shop/gatewaygroups/edge/unifiedgateways/edge", null);

    private readonly MeshCompilation _world = new GoldenCase("Gateways/UnifiedGateways/translate/tier2-services").Compile();

    [Fact]
    public void Apply_Should_CompileOneUnit_When_RulesAndWeightsChange()
    {
        var step = Edit(
            new RouteToClusters { Clusters = [Cluster("cluster2", 10), Cluster("cluster1", 90)] },
            new RouteToClusters { Clusters = [Cluster("cluster1", 1)] });

        Assert.Equal(1, step.CompiledUnits);
        Assert.Equal("clusters/edge/gateways/t1/app=gateway-t1", Assert.Single(step.Changed.Keys));
    }

    [Fact]
    public void Apply_Should_CompileTheGatewaysBehind_When_AClusterLeavesTheLists()
    {
        var step = Edit(new RouteToClusters { Clusters = [Cluster("cluster1", 1)] });

        Assert.Equal(3, step.CompiledUnits);
        Assert.Equal(
            ["clusters/cluster2/gateways/gateways/app=ingress", "clusters/edge/gateways/t1/app=gateway-t1"],
            step.Changed.Keys.Order(StringComparer.Ordinal));
    }

    private static ClusterDestination Cluster(string name, int weight) => new() { Name = name, Weight = weight };

    private CompilationStep Edit(params RouteToClusters[] routes)
    {
        var resource = _world.Model.Resources[Edge];
        var spec = (Gateway)resource.Spec;
        var rules = routes.Select((route, index) => new GatewayHttpRule
        {
            Match = [new HttpMatchCondition { Uri = new StringMatch { Prefix = $"/{index}" } }],
            Route = new RouteTo { ClusterDestination = route },
        });
        var edited = resource with
        {
            Spec = spec with { Http = [spec.Http[0] with { Routing = new GatewayHttpRouting { Rules = [.. rules] } }] },
            Server = resource.Server! with { Etag = new Etag("edited"), Revision = 100 },
        };
        return Compiler.Apply(_world, _world.Version, [new ResourceChange(Edge, edited)]);
    }
}
