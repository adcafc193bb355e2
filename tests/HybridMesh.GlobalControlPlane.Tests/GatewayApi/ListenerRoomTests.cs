using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Fields.Selectors;
using HybridMesh.Contracts.Kinds.Gateways.GatewayGroups;
using HybridMesh.Contracts.Kinds.Gateways.IngressGateways;
using HybridMesh.Contracts.Kinds.Tenancy.Clusters;
using HybridMesh.Contracts.Kinds.Tenancy.Workspaces;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Changes;
using HybridMesh.GlobalControlPlane.Tests.Worlds;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.GatewayApi;

public sealed class ListenerRoomTests
{
    private static readonly Fqn Workspace = Fqn.Parse("organizations/o/tenants/t/workspaces/w", null);

    [Fact]
    public void Gateway_Should_HaveTheOldestListeners_When_ThereAreMoreThanFit()
    {
        var state = new MeshState();
        var world = Compiler.Apply(MeshCompilation.Empty(MeshState.Settings), state.Version,
        [
            state.Write(Fqn.Parse("organizations/o/clusters/c", null), new Cluster()),
            state.Write(Workspace, new Workspace { NamespaceSelector = new() { Names = ["*/n"] } }),
            state.Write(Workspace.Child("gatewaygroups", "g"), new GatewayGroup { NamespaceSelector = new() { Names = ["*/n"] } }),
            Write(state, "old", 40),
            Write(state, "new", 30),
            state.Report("c", ClusterReport.From("c", Inventory(), isConnected: true)),
        ]).Result;

        CompiledManifests.AssertValid(world);
        var routes = world.Targets["clusters/c/agent"].Resources.Keys.Where(name => name.Name.Contains("/HTTPRoute/", StringComparison.Ordinal));
        Assert.Equal(64, routes.Count());
        Assert.Equal(
            Enumerable.Range(24, 6).Select(server => $"new spec.http[{server}]"),
            world.Units.Values.SelectMany(unit => unit.Output.Findings)
                .Where(finding => finding.Code == ErrorCatalog.ListenersFull)
                .Select(finding => $"{finding.Fqn.Name} {finding.Path}"));
    }

    private static ModelChange Write(MeshState state, string name, int servers) => state.Write(Workspace.Child("gatewaygroups", "g").Child("ingressgateways", name), new IngressGateway
    {
        WorkloadSelector = new WorkloadSelector { Namespace = "n", Labels = new Dictionary<string, string> { ["app"] = "gw" } },
        Http = [.. Enumerable.Range(0, servers).Select(index => new IngressHttpServer
        {
            Name = $"s{index}",
            Hostname = $"{name}{index}.example.com",
            Port = 80,
            Routing = new IngressRouting { Rules = [new IngressRouteRule { Route = new IngressRoute { Host = "n/web", Port = 80 } }] },
        })],
    });

    private static ClusterInventory Inventory() => new()
    {
        Namespaces = { "n" },
        GatewayApi = new Discovery.Wire.GatewayApi
        {
            Classes = { new GatewayClass { Name = "eg", Controller = "c", Accepted = true } },
            Kinds = { new ServedKind { Kind = "Gateway", Versions = { "v1" } }, new ServedKind { Kind = "HTTPRoute", Versions = { "v1" } } },
        },
    };
}
