using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Inspection;
using HybridMesh.GlobalControlPlane.Tests.Golden;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.GatewayApi;

public sealed class GatewayApiWorldTests
{
    private static readonly GoldenCase TwoObjects = new("Gateways/IngressGateways/translate/gateway-api/two-objects-one-gateway");

    // The properties of the compiler hold for gateways that are made only if there are some.
    [Fact]
    public void RandomWorld_Should_MakeAndShareGateways_When_ThingsHappen()
    {
        var worlds = Enumerable.Range(0, 120).Select(seed => BegunWorld.After(RandomWorld.Crossing, Enumerable.Range(seed * 100, 20)).Compilation).ToList();

        var gateways = worlds.SelectMany(Gateways).ToList();

        Assert.InRange(gateways.Count, 20, int.MaxValue);
        Assert.Contains(gateways, contributors => contributors > 1);
        Assert.All(new[] { "HTTPRoute", "TLSRoute", "TCPRoute", "ReferenceGrant" }, kind =>
            Assert.Contains(worlds.SelectMany(NamesIn), name => name.StartsWith($"gateway.networking.k8s.io/{kind}/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Config_Should_ShowWhatTheAgentIsSent_When_ItsClusterHasOnlyGatewayApi()
    {
        var world = TwoObjects.Compile();

        var config = ConfigAnswer.Of(world, Fqn.Parse("organizations/acme/clusters/cluster1", null), namesOnly: false);

        var agent = Assert.Single(config);
        Assert.Equal("clusters/cluster1/agent", agent.Target);
        Assert.Equal(world.Targets["clusters/cluster1/agent"].Resources.Keys.Select(name => name.Name), agent.Resources.Select(resource => resource.Name));
    }

    private static IEnumerable<int> Gateways(MeshCompilation world) =>
        from target in world.Targets.Values
        from resource in target.Contributions
        where resource.Key.Name.StartsWith("gateway.networking.k8s.io/Gateway/", StringComparison.Ordinal)
        select resource.Value.Count;

    private static IEnumerable<string> NamesIn(MeshCompilation world) => world.Targets.Values.SelectMany(target => target.Resources.Keys).Select(name => name.Name);
}
