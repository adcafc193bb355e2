using System.Text;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Resources;

/// <summary>A wrong document changes nothing and is answered with place, value and rule.</summary>
public sealed class BadInputTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string, string, string, string, string> WrongGateways => new()
    {
        // what, replaced, by, code, part of the path
        { "unknown field", "weight: 75", "wieght: 75", "HM-1016", "spec.externalServers[0].clusters[0]" },
        { "weight of -1", "weight: 75", "weight: -1", "HM-1021", "spec.externalServers[0].clusters[0].weight" },
        { "text for a number", "port: 80", "port: eighty", "HM-1020", "spec.externalServers[0].port" },
        { "tab", "    port: 80", "\tport: 80", "HM-1003", "" },
        { "unknown kind", "kind: Tier1Gateway", "kind: Tier9Gateway", "HM-1013", "kind" },
        { "unknown apiVersion", "gateway.tsb.tetrate.io/v2", "gateway.hybridmesh.io/v9", "HM-1012", "apiVersion" },
        { "duplicate key", "port: 80", "port: 80\n    port: 81", "HM-1002", "" },
        { "duplicate name", "- {name: c2, weight: 25}", "- {name: c1, weight: 25}", "HM-1031", "spec.externalServers[0].clusters" },
        { "placeholder", "name: wrong", "name: $NAME", "HM-1027", "metadata.name" },
    };

    [Theory]
    [MemberData(nameof(WrongGateways))]
    public async Task Apply_Should_ChangeNothingAndSayWhereAndWhy_When_ADocumentIsWrong(
        string what, string replaced, string by, string code, string path)
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();
        var wrong = world.GatewayYaml("wrong").Replace(replaced, by, StringComparison.Ordinal);

        using var response = await api.Client.ApplyAsync($"{world.GatewayYaml(weight: "1")}\n---\n{wrong}");

        var problem = await response.ReadProblemAsync();
        var violation = problem.Violations.FirstOrDefault(found => found.Code.StartsWith(code, StringComparison.Ordinal));
        Assert.True(violation is not null, $"{what}: {string.Join("; ", problem.Violations)}");
        Assert.Equal(400, problem.Status);
        Assert.StartsWith(path, violation.Path, StringComparison.Ordinal);
        Assert.Equal(1, violation.Document);
        Assert.True(violation.Line > 14, $"line {violation.Line} is not in the second document");
        Assert.True(violation.Column > 0);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Apply_Should_NameTheParentAndThePlace_When_TheParentIsMissing()
    {
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.ApplyAsync(new World("nowhere").TenantYaml);

        var problem = await response.ReadProblemAsync();
        Assert.Equal((409, "HM-2006"), (problem.Status, problem.Code));
        Assert.Contains("organizations/nowhere", problem.Detail);
        Assert.Equal((0, 1), (problem.Violations.Single().Document, problem.Violations.Single().Line));
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Apply_Should_RefuseTheResource_When_ItIsThereTwice()
    {
        var world = new World("twice");
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.ApplyAsync($"{world.OrganizationYaml}\n---\n{world.OrganizationYaml}");

        Assert.Equal("HM-1031", (await response.ReadProblemAsync()).Violations.Single().Code);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Theory]
    [InlineData("[", 3_000_000)]
    [InlineData("{a: ", 900_000)]
    [InlineData("- ", 1_500_000)]
    public async Task Apply_Should_RefuseQuickly_When_TheBodyIsMegabytesOfNesting(string opening, int count)
    {
        var head = await api.Host.HeadAsync();
        var nesting = new StringBuilder().Insert(0, opening, count).ToString();

        using var response = await api.Client.ApplyAsync(nesting);

        Assert.Equal("HM-1007", (await response.ReadProblemAsync()).Violations[0].Code);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Apply_Should_RefuseTheBody_When_ItIsTenMegabytesOfNesting()
    {
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.ApplyAsync(new string('[', 10_000_000));

        Assert.Equal(413, (await response.ReadProblemAsync()).Status);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n---\n")]
    [InlineData("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}")]
    public async Task Apply_Should_BeRefused_When_NothingInItIsOurs(string input)
    {
        using var response = await api.Client.ApplyAsync(input);

        Assert.Equal("HM-1041", (await response.ReadProblemAsync()).Violations.Single().Code);
    }

    [Theory]
    [InlineData("{\"kind\": ")]
    [InlineData("{\"kind\": \"Organization\", \"kind\": \"Tenant\"}")]
    [InlineData("nonsense")]
    public async Task Post_Should_SayWhere_When_TheJsonIsMalformed(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await api.Client.PostAsync("/v2/organizations", content);

        var problem = await response.ReadProblemAsync();
        Assert.Equal(400, problem.Status);
        Assert.True(problem.Violations[0].Line >= 1);
    }

    [Fact]
    public async Task Apply_Should_ReportEveryDocument_When_SeveralAreWrong()
    {
        var world = await api.AWorldAsync();
        var wrong = world.GatewayYaml("a", weight: "-1") + "\n---\n" + world.GatewayYaml("b", weight: "-2");

        using var response = await api.Client.ApplyAsync(wrong);

        var problem = await response.ReadProblemAsync();
        Assert.Equal([0, 1], problem.Violations.Select(violation => violation.Document).Distinct());
        Assert.Contains("and 1 more", problem.Detail);
    }
}
