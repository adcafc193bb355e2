using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Resources;
using Xunit;

namespace HybridMesh.Contracts.Tests.Kinds;

public sealed class KindCatalogTests
{
    [Theory]
    [InlineData("gateway.tsb.tetrate.io/v2", "Tier1Gateway", "gateway/Tier1Gateway")]
    [InlineData("gateway.hybridmesh.io/v2", "Group", "gateway/Group")]
    [InlineData("gateway.tsb.tetrate.io/v2", "Gateway", "gateway/Gateway")]
    [InlineData("networking.istio.io/v1", "Gateway", null)]
    [InlineData("api.tsb.tetrate.io/v2", "Tenant", "api/Tenant")]
    [InlineData("tsb.tetrate.io/v2", "Tenant", "api/Tenant")]
    [InlineData("hybridmesh.io/v2", "Tenant", "api/Tenant")]
    [InlineData("traffic.tsb.tetrate.io/v2", "Tier1Gateway", null)]
    [InlineData("gateway.tsb.tetrate.io/v1", "Tier1Gateway", null)]
    [InlineData("install.tetrate.io/v1alpha1", "Tier1Gateway", null)]
    [InlineData("x.gateway.tsb.tetrate.io/v2", "Tier1Gateway", null)]
    [InlineData("", "Tenant", null)]
    public void Find_Should_KnowBothFamilies_When_DocumentsNameTheirKind(string apiVersion, string kind, string? expected) =>
        Assert.Equal(expected, KindCatalog.Find(apiVersion, kind)?.Id);

    [Theory]
    [InlineData("organizations/acme", "api/Organization")]
    [InlineData("organizations/acme/clusters/c1", "api/Cluster")]
    [InlineData("organizations/acme/settings/default", "api/OrganizationSetting")]
    [InlineData("organizations/acme/tenants/t/settings/default", "api/TenantSetting")]
    [InlineData("organizations/acme/tenants/t/workspaces/w/settings/default", "api/WorkspaceSetting")]
    [InlineData("organizations/acme/clusters/c1/settings/default", null)]
    [InlineData("organizations/acme/tenants/t/workspaces/w/gatewaygroups/g/tier1gateways/n", "gateway/Tier1Gateway")]
    [InlineData("organizations/acme/tenants/t/workspaces/w/gatewaygroups/g/unifiedgateways/n", "gateway/Gateway")]
    [InlineData("organizations/acme/tenants/t/workspaces/w/gatewaygroups/g/gateways/n", null)]
    [InlineData("tenants/t", null)]
    [InlineData("organizations/acme/workspaces/w", null)]
    [InlineData("organizations/acme/clusters/c1/tenants/t", null)]
    [InlineData("organization/acme", null)]
    public void ForFqn_Should_FollowTheHierarchy_When_CollectionsAreRead(string fqn, string? expected) =>
        Assert.Equal(expected, KindCatalog.ForFqn(Fqn.Parse(fqn, null))?.Id);

    [Theory]
    [InlineData("organizations", "api/Organization", null)]
    [InlineData("organizations/acme/tenants", "api/Tenant", "organizations/acme")]
    [InlineData("organizations/acme/tenants/t/settings", "api/TenantSetting", "organizations/acme/tenants/t")]
    [InlineData("organizations/acme/nonsense", null, null)]
    [InlineData("tenants", null, null)]
    [InlineData("organizations/acme", null, null)]
    [InlineData("", null, null)]
    [InlineData("/organizations", null, null)]
    public void ForCollection_Should_GiveKindAndParent_When_ThePathIsACollection(string path, string? kind, string? parent)
    {
        var found = KindCatalog.ForCollection(path);

        Assert.Equal((kind, parent), (found?.Kind.Id, found?.Parent?.Value));
    }

    [Theory]
    [InlineData("t1", "gateway/Tier1Gateway")]
    [InlineData("Tier1Gateway", "gateway/Tier1Gateway")]
    [InlineData("tier1gateways", "gateway/Tier1Gateway")]
    [InlineData("tenant", "api/Tenant")]
    [InlineData("ws", "api/Workspace")]
    [InlineData("gg", "gateway/Group")]
    [InlineData("gateway/group", "gateway/Group")]
    [InlineData("gateway", "gateway/Gateway")]
    [InlineData("gateways", "gateway/Gateway")]
    [InlineData("workspacesetting", "api/WorkspaceSetting")]
    [InlineData("WorkspaceSettings", "api/WorkspaceSetting")]
    [InlineData("os", "api/OrganizationSetting")]
    [InlineData("settings", null)]
    [InlineData("pod", null)]
    public void FindByName_Should_TakeWhatPeopleType_When_TheyNameAKind(string name, string? expected) =>
        Assert.Equal(expected, KindCatalog.FindByName(name)?.Id);

    [Fact]
    public void Names_Should_BeUnique_When_AllKindsAreTaken()
    {
        var ids = KindCatalog.All.Select(kind => kind.Id);
        var shortNames = KindCatalog.All.SelectMany(kind => kind.ShortNames);
        var paths = KindCatalog.All.Select(kind => (kind.Parent, kind.Collection));

        Assert.Distinct(ids);
        Assert.Distinct(shortNames);
        Assert.Distinct(paths);
        Assert.Distinct(KindCatalog.All.Select(kind => kind.PluralName));
        Assert.All(KindCatalog.All, kind => Assert.Same(kind, KindCatalog.FindByName(kind.PluralName)));
    }

    [Fact]
    public void ApplyOrder_Should_PutParentsFirst_When_KindsAreCompared() =>
        Assert.All(
            KindCatalog.All.Where(kind => kind.Parent is not null),
            kind => Assert.True(ApplyOrder.Of(KindCatalog.OfCollection(kind.Parent!)) < ApplyOrder.Of(kind)));
}
