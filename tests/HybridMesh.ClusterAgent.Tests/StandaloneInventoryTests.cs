using HybridMesh.ClusterAgent.Platforms.Standalone;
using HybridMesh.Discovery.Wire;
using HybridMesh.Standalone;

namespace HybridMesh.ClusterAgent.Tests;

public sealed class StandaloneInventoryTests
{
    private const string Text = """
        locality: { region: eu, zone: a, subZone: r1 }
        services:
          - name: zeta
            namespace: demo
            ports: [{ number: 80, protocol: http }, { number: 90 }]
            endpoints:
              - { address: 10.0.0.1, ports: { 80: 8080, 90: 9090 } }
              - { address: 10.0.0.2, ports: { 80: 8080 } }
              - { address: 10.0.0.3, ports: { 80: 8080 }, zone: b }
          - { name: alpha, namespace: demo, ports: [{ number: 1 }] }
        """;

    [Fact]
    public void Of_Should_CountReadyEndpointsByLocality_When_SomeAnswer()
    {
        var inventory = Inventory(new EndpointAddress("10.0.0.1", 8080), new EndpointAddress("10.0.0.1", 9090));

        Assert.Equal(["alpha", "zeta"], inventory.Services.Select(service => service.Name));
        Assert.Equal(
            [("a", "r1", 1u), ("b", "", 0u)],
            inventory.Services[1].Ports[0].Ready.Select(ready => (ready.Locality.Zone, ready.Locality.SubZone, ready.Count)));
        Assert.Equal([("a", 1u)], inventory.Services[1].Ports[1].Ready.Select(ready => (ready.Locality.Zone, ready.Count)));
        Assert.Empty(inventory.Services[0].Ports[0].Ready);
    }

    [Fact]
    public void Of_Should_SayNoAddressOfAService_When_Reported()
    {
        Assert.DoesNotContain("10.0.0.", Inventory(new EndpointAddress("10.0.0.1", 8080)).ToString());
    }

    private static ClusterInventory Inventory(params EndpointAddress[] ready)
    {
        var file = Assert.IsType<ClusterFileResult.Valid>(ClusterFileReader.Read(Text, "/")).File;
        return StandaloneInventory.Of(file, file.Gateways, ready.ToHashSet());
    }
}
