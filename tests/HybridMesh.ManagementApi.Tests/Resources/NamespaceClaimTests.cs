using System.Net;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Resources;

/// <summary>Namespaces belong to one tenant: whoever wrote first.</summary>
public sealed class NamespaceClaimTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("*/shop")]
    [InlineData("c1/shop")]
    [InlineData("c2/sh*")]
    [InlineData("*/*")]
    public async Task Write_Should_BeRefusedWithoutAName_When_TheSelectorCrossesThatOfAnotherTenant(string selector)
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.ApplyAsync($"{Tenant(world, "rival")}\n---\n{Workspace(world, "rival", "w", selector)}");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var problem = await response.ReadProblemAsync();
        var violation = Assert.Single(problem.Violations);
        Assert.Equal(("HM-2011", "spec.namespaceSelector.names"), (violation.Code, violation.Path));
        Assert.Contains($"'{selector}' covers a namespace that another tenant has claimed", violation.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("retail", violation.Message + problem.Detail, StringComparison.Ordinal);
        using var tenant = await api.Client.GetAsync($"/v2/{world.OrganizationFqn}/tenants/rival");
        Assert.Equal(HttpStatusCode.NotFound, tenant.StatusCode); // all of a request or nothing
    }

    [Fact]
    public async Task Write_Should_Pass_When_TheOtherWorkspaceIsTheTenantsOwnOrOfAnotherOrganization()
    {
        var world = await api.AWorldAsync();
        var other = await api.AWorldAsync(); // has the same selector in an organization of its own

        using var response = await api.Client.ApplyAsync(Workspace(world, "retail", "narrow", "c1/shop"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(world.Organization, other.Organization);
    }

    [Fact]
    public async Task Namespace_Should_BeFreeAgain_When_TheClaimIsGivenUp()
    {
        var world = await api.AWorldAsync();
        using var created = await api.Client.ApplyAsync(Tenant(world, "rival"));

        using var refused = await api.Client.ApplyAsync(Workspace(world, "rival", "w", "c1/shop"));
        using var narrowed = await api.Client.ApplyAsync(Workspace(world, "retail", "shop", "c2/shop"));
        using var accepted = await api.Client.ApplyAsync(Workspace(world, "rival", "w", "c1/shop"));

        Assert.Equal(
            [HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.OK], [refused.StatusCode, narrowed.StatusCode, accepted.StatusCode]);
    }

    [Fact]
    public async Task Namespace_Should_HaveOneOwner_When_TenantsRaceForIt()
    {
        var world = await api.AWorldAsync();
        string[] tenants = [.. Enumerable.Range(0, 8).Select(number => $"t{number}")];
        using var created = await api.Client.ApplyAsync(string.Join("\n---\n", tenants.Select(tenant => Tenant(world, tenant))));

        var responses = await Task.WhenAll(tenants.Select((tenant, index) =>
            api.Client.ApplyAsync(Workspace(world, tenant, "w", index % 2 == 0 ? "*/wanted" : "c1/wanted"))));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
        foreach (var refused in responses.Where(response => response.StatusCode != HttpStatusCode.OK))
        {
            Assert.Equal("HM-2011", (await refused.ReadProblemAsync()).Code);
        }

        Array.ForEach(responses, response => response.Dispose());
    }

    [Fact]
    public async Task Grant_Should_StayAsItIs_When_ItIsProtectedFromUpdates()
    {
        var world = await api.AWorldAsync();
        using var created = await api.Client.ApplyAsync(Grant(world, "edge", isProtected: true));

        using var changed = await api.Client.ApplyAsync(Grant(world, "other", isProtected: true));
        using var deleted = await api.Client.DeleteAsync($"/v2/{world.Workspace}/sharedgatewayreferencegrants/shared");
        using var released = await api.Client.ApplyAsync(Grant(world, "edge", isProtected: false));
        using var changedThen = await api.Client.ApplyAsync(Grant(world, "other", isProtected: true));

        Assert.Equal(HttpStatusCode.OK, created.StatusCode);
        var status = await api.Client.GetJsonAsync($"/v2/{world.Workspace}/sharedgatewayreferencegrants/shared/status");
        Assert.Equal("READY", (string?)status["phase"]);
        Assert.Equal((HttpStatusCode.Conflict, "HM-2013"), (changed.StatusCode, (await changed.ReadProblemAsync()).Code));
        Assert.Equal((HttpStatusCode.Conflict, "HM-2007"), (deleted.StatusCode, (await deleted.ReadProblemAsync()).Code));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [released.StatusCode, changedThen.StatusCode]);
    }

    private static string Tenant(World world, string name) => $$"""
        apiVersion: api.hybridmesh.io/v2
        kind: Tenant
        metadata: {name: {{name}}, organization: {{world.Organization}}}
        """;

    private static string Workspace(World world, string tenant, string name, string selector) => $$"""
        apiVersion: api.hybridmesh.io/v2
        kind: Workspace
        metadata: {name: {{name}}, organization: {{world.Organization}}, tenant: {{tenant}}}
        spec: {namespaceSelector: {names: ["{{selector}}"]} }
        """;

    private static string Grant(World world, string gateway, bool isProtected) => $$"""
        apiVersion: gateway.hybridmesh.io/v2
        kind: SharedGatewayReferenceGrant
        metadata: {name: shared, organization: {{world.Organization}}, tenant: retail, workspace: shop}
        spec:
          from: {fqn: {{world.Tenant}}}
          gatewaySelectors: [{nameSelector: {name: {{gateway}}} }]
          updateProtectionEnabled: {{(isProtected ? "true" : "false")}}
        """;
}
