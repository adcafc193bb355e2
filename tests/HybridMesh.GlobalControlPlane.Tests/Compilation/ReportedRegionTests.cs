using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Tests.Golden;
using Xunit;
using ResourceChange = HybridMesh.GlobalControlPlane.Model.Changes.ResourceChange;

namespace HybridMesh.GlobalControlPlane.Tests.Compilation;

/// <summary>A balance by locality follows what agents find, where nothing is declared.</summary>
public sealed class ReportedRegionTests
{
    [Theory]
    [InlineData("east", "cluster1")]
    [InlineData("west", "cluster2")]
    public void Apply_Should_PutTheGatewaysRegionFirst_When_ItsAgentReportsOne(string region, string first)
    {
        var declared = new GoldenCase("Gateways/Tier1Gateways/translate/all-clusters").Compile();
        var world = Compiler.Apply(declared, declared.Version, [WithoutLocality(declared.Model)]).Result;

        var inventory = new ClusterInventory { Locality = new Locality { Region = region } };
        var step = Compiler.Apply(world, world.Version, [new ReportChange("edge", ClusterReport.From("edge", inventory, isConnected: true))]);

        var config = step.Result.Targets["clusters/edge/gateways/t1/app=gateway-t1"];
        var route = (GatewayRoute)config.Resources[new ResourceName(TypeUrls.GatewayRoute, "HTTP/80/shop.example.com")].ToMessage();
        var nearest = Assert.Single(route.Rules[0].Forward.Backends, backend => backend.Priority == 0);
        Assert.Equal($"clusters/{first}/shop.example.com", nearest.Backend);
    }

    private static ResourceChange WithoutLocality(MeshModel model)
    {
        var edge = model.Resources[Fqn.Parse("organizations/acme/clusters/edge", null)];
        return new ResourceChange(edge.Fqn, edge with { Spec = new Cluster() });
    }
}
