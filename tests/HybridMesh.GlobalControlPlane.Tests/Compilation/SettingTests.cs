using HybridMesh.Contracts.Fields.Failover;
using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Kinds.Tenancy.OrganizationSettings;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Tests.Golden;
using Xunit;
using ResourceChange = HybridMesh.GlobalControlPlane.Model.Changes.ResourceChange;

namespace HybridMesh.GlobalControlPlane.Tests.Compilation;

/// <summary>What an edit of a setting makes compile: what it concerns, and nothing else.</summary>
public sealed class SettingTests
{
    private const string Edge = "clusters/edge/gateways/t1/app=gateway-t1";
    private static readonly Fqn Organization = Fqn.Parse("organizations/acme", null);
    private static readonly Fqn Workspace = Fqn.Parse("organizations/acme/tenants/retail/workspaces/shop", null);

    private MeshCompilation _world = new GoldenCase("Gateways/UnifiedGateways/translate/networks").Compile();

    [Fact]
    public void Apply_Should_OpenBothSidesOfTheHop_When_TheNetworkBecomesReachable()
    {
        var step = Write(Organization.Child("settings", "default"), Networks(("dmz", "core,west"), ("core", "dmz,west")));

        Assert.Equal(["clusters/cluster2/gateways/gateways/app=ingress", Edge], step.Changed.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["clusters/cluster1/shop.example.com", "clusters/cluster2/shop.example.com"], Backends().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Apply_Should_CompileNothing_When_TheListOfAnotherNetworkChanges()
    {
        var step = Write(Organization.Child("settings", "default"), Networks(("dmz", "other,core"), ("core", ""), ("west", "dmz")));

        Assert.Equal(0, step.CompiledUnits);
    }

    [Fact]
    public void Apply_Should_CloseTheHop_When_TheSettingIsDeleted()
    {
        Compile(new ResourceChange(Organization.Child("settings", "default"), null));

        Assert.Empty(Backends());
    }

    [Fact]
    public void Apply_Should_CompileOnlyTheGatewayThatSpreads_When_AWorkspaceOrdersClusters()
    {
        var step = Write(
            Workspace.Child("settings", "default"),
            new WorkspaceSetting { FailoverSettings = new FailoverSettings { TopologyChoice = TopologyChoice.None } });

        Assert.Equal(1, step.CompiledUnits);
    }

    [Fact]
    public void Apply_Should_KeepToTheOldest_When_AnOwnerHasTwoSettings()
    {
        Write(Organization.Child("settings", "second"), Networks(("dmz", "west")), age: 1);
        Assert.Equal(["clusters/cluster1/shop.example.com"], Backends());

        Compile(new ResourceChange(Organization.Child("settings", "default"), null));
        Assert.Equal(["clusters/cluster2/shop.example.com"], Backends());
    }

    private static OrganizationSetting Networks(params (string From, string To)[] lists) => new()
    {
        NetworkSettings = new NetworkSettings { NetworkReachability = lists.ToDictionary(list => list.From, list => list.To) },
    };

    // Of the rule for everything else, which names no cluster.
    private IEnumerable<string> Backends()
    {
        var route = (GatewayRoute)_world.Targets[Edge].Resources[new ResourceName(TypeUrls.GatewayRoute, "HTTP/80/shop.example.com")].ToMessage();
        return route.Rules[^1].Forward?.Backends.Select(backend => backend.Backend) ?? [];
    }

    private CompilationStep Write(Fqn fqn, IResourceSpec spec, int age = 0)
    {
        var created = _world.Model.Resources.GetValueOrDefault(fqn)?.Server?.CreatedAt ?? DateTimeOffset.MaxValue.AddDays(-1 - age);
        return Compile(new ResourceChange(fqn, new Resource
        {
            Fqn = fqn,
            Kind = KindCatalog.All.Single(kind => kind.SpecType == spec.GetType()),
            Spec = spec,
            Metadata = new ResourceMetadata(),
            Server = new ServerFields(Guid.Empty, new Etag("edited"), 100, created, created),
        }));
    }

    private CompilationStep Compile(ResourceChange change)
    {
        var step = Compiler.Apply(_world, _world.Version, [change]);
        _world = step.Result;
        return step;
    }
}
