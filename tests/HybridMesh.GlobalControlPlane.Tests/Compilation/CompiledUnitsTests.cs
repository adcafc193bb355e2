using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;
using HybridMesh.Contracts.Kinds.Gateways.Tier1Gateways;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Kinds.Tenancy.Workspaces;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Compilation;

/// <summary>How much is compiled: counted, not timed.</summary>
public sealed class CompiledUnitsTests
{
    private const int Gateways = 1000;

    private static readonly Fqn Workspace = Fqn.Parse("organizations/o/tenants/t/workspaces/w", null);
    private static readonly GatewayWorkload Edge = new("edge", "t1", Labels.From(new Dictionary<string, string> { ["app"] = "gw" }));

    private readonly MeshState _state = new();

    [Fact]
    public void Apply_Should_CompileOneUnit_When_OneWeightAmongAThousandGatewaysChanges()
    {
        var world = Compiler.Apply(MeshCompilation.Empty(MeshState.Settings), _state.Version, World()).Result;

        var step = Compiler.Apply(world, _state.Version, [Gateway(500, weight: 60)]);

        Assert.Equal(Gateways, world.Units.Count);
        Assert.Equal(1, step.CompiledUnits);
        var changed = Assert.Single(step.Changed);
        Assert.Equal(Edge.Name, changed.Key);
        Assert.Equal(new ResourceName(TypeUrls.GatewayRoute, "HTTP/80/host500.example.com"), Assert.Single(changed.Value));
    }

    [Fact]
    public void Apply_Should_CompileNothing_When_ReadyCountsChangeAndServicesStayReady()
    {
        var world = Compiler.Apply(MeshCompilation.Empty(MeshState.Settings), _state.Version, World()).Result;

        var step = Compiler.Apply(world, _state.Version, [_state.Report("c1", Inventory("c1", ready: 2))]);

        Assert.Equal(0, step.CompiledUnits);
        Assert.Empty(step.Changed);
    }

    private List<ModelChange> World() =>
    [
        _state.Write(Workspace, new Workspace { NamespaceSelector = new NamespaceSelector { Names = ["*/*"] } }),
        _state.Write(Workspace.Child("gatewaygroups", "g"), new GatewayGroup { NamespaceSelector = new NamespaceSelector { Names = ["*/*"] } }),
        .. new[] { "c1", "c2", "edge" }.Select(name => _state.Write(Fqn.Parse($"organizations/o/clusters/{name}", null), new Cluster())),
        _state.Report("c1", Inventory("c1", ready: 3)),
        _state.Join(Edge),
        .. Enumerable.Range(0, Gateways).Select(number => Gateway(number, weight: 75)),
    ];

    private ModelChange Gateway(int number, int weight) => _state.Write(
        Workspace.Child("gatewaygroups", "g").Child("tier1gateways", $"gw{number}"),
        new Tier1Gateway
        {
            WorkloadSelector = new WorkloadSelector { Namespace = "t1", Labels = new Dictionary<string, string> { ["app"] = "gw" } },
            ExternalServers =
            [
                new Tier1ExternalServer
                {
                    Name = "s",
                    Hostname = $"host{number}.example.com",
                    Port = 80,
                    StrictWeights = true,
                    Clusters = [new ClusterDestination { Name = "c1", Weight = weight }, new ClusterDestination { Name = "c2", Weight = 25 }],
                },
            ],
        });

    private static ClusterReport Inventory(string cluster, uint ready) => ClusterReport.From(
        cluster,
        new ClusterInventory
        {
            Services = { new Service { Namespace = "shop", Name = "web", Ports = { new ServicePort { Ready = { new ReadyCount { Count = ready } } } } } },
        },
        isConnected: true);
}
