using System.Net;
using System.Text.Json.Nodes;
using HybridMesh.Discovery.Wire;
using HybridMesh.ManagementApi.Tests.Hosts;
using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

/// <summary>Drafts against a whole control plane.</summary>
public sealed class AnalyzeTests : IAsyncLifetime
{
    private const string Target = "clusters/c1/agent";

    private readonly World _world = new("org");
    private ApiHost _host = null!;
    private RealControlPlane _controlPlane = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.StartAsync();
        _controlPlane = await RealControlPlane.StartAsync(_host);
        (await _host.Client.ApplyAsync(_world.Yaml)).EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        await _controlPlane.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Analyze_Should_SayWhatIsPresentAndWhatIsNew_When_AGatewayIsDrafted()
    {
        var head = await _host.HeadAsync();

        var answer = await AnalyzeAsync($"{_world.GatewayYaml()}\n---\n{_world.GatewayYaml("other")}");

        Assert.Equal(head, (long)answer["revision"]!);
        Assert.Equal(head, await _host.HeadAsync());
        Assert.Equal(
            [("HM-5003", "present", _world.Gateway), ("HM-5003", "new", _world.Gateway.Replace("/front", "/other", StringComparison.Ordinal))],
            Findings(answer).Where(finding => finding.Code == "HM-5003"));
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Client.GetAsync($"/v2/{_world.Gateway}other")).StatusCode);
    }

    [Fact]
    public async Task Analyze_Should_NameWhatTargetsWouldBeSent_When_AGatewayIsInTheCluster()
    {
        await ReportIstioAsync();

        var answer = await Eventually.ValueAsync(() => AnalyzeAsync(IngressYaml), draft => draft!["changes"]!.AsArray().Count > 0);

        var change = Assert.Single(answer!["changes"]!.AsArray())!;
        Assert.Equal(Target, (string?)change["target"]);
        Assert.Equal(["gateway", "virtualservice"], Names(change["added"]).Select(name => name.Split('/')[1].ToLowerInvariant()).Order());
        Assert.Empty(Names(change["changed"]).Concat(Names(change["removed"])));
        await _host.Client.ApplyAsync(IngressYaml);
        Assert.Empty((await AnalyzeAsync(IngressYaml))["changes"]!.AsArray());
        var edited = (await AnalyzeAsync(IngressYaml.Replace("host: shop/web", "host: shop/other", StringComparison.Ordinal)))["changes"]![0]!;
        Assert.Equal(2, Names(edited["changed"]).Count());
    }

    [Theory]
    [InlineData("metadata: {name: edge, organization: nowhere, tenant: retail, workspace: shop}", HttpStatusCode.Conflict, "HM-2006")]
    [InlineData("metadata: {name: Edge!, organization: org, tenant: retail, workspace: shop}", HttpStatusCode.BadRequest, "HM-1000")]
    public async Task Analyze_Should_RefuseAsAWriteWould_When_TheDraftCannotBeWritten(string metadata, HttpStatusCode status, string code)
    {
        var yaml = $"apiVersion: gateway.hybridmesh.io/v2\nkind: Group\n{metadata}\nspec: {{namespaceSelector: {{names: ['*/shop']}}}}";

        using var analyzed = await _host.Client.SendAsync(HttpMethod.Post, "/v2/analyze", yaml);
        using var applied = await _host.Client.ApplyAsync(yaml, "?dryRun=true");

        Assert.Equal((status, status), (analyzed.StatusCode, applied.StatusCode));
        var (problem, other) = (await analyzed.ReadProblemAsync(), await applied.ReadProblemAsync());
        Assert.Equal((code, other.Code, other.Detail), (problem.Code, problem.Code, problem.Detail));
    }

    [Fact]
    public async Task Analyze_Should_BeRefused_When_NobodySaysWhoAsks()
    {
        using var answer = await _host.Anonymous.SendAsync(HttpMethod.Post, "/v2/analyze", _world.GatewayYaml());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private string IngressYaml => $$"""
        apiVersion: gateway.hybridmesh.io/v2
        kind: IngressGateway
        metadata: {name: web, organization: {{_world.Organization}}, tenant: retail, workspace: shop, group: edge}
        spec:
          workloadSelector: {namespace: shop, labels: {app: ingress} }
          http:
          - name: web
            hostname: web.example.com
            port: 80
            routing: {rules: [{route: {host: shop/web.shop.svc.cluster.local, port: 80} }]}
        """;

    private Task ReportIstioAsync() => _controlPlane.ReportAsync("c1", new ClusterInventory
    {
        Platform = "kubernetes",
        Istio = new IstioMesh { Version = "1.30.3" },
        Gateways = { new GatewayAddress { Namespace = "shop", Labels = { ["app"] = "ingress" }, Ready = true } },
    });

    private async Task<JsonObject> AnalyzeAsync(string yaml)
    {
        using var response = await _host.Client.SendAsync(HttpMethod.Post, "/v2/analyze", yaml);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.ReadJsonAsync();
    }

    private static IEnumerable<(string Code, string Change, string Fqn)> Findings(JsonObject answer) =>
        answer["findings"]!.AsArray().Select(finding => ((string)finding!["code"]!, (string)finding["change"]!, (string)finding["fqn"]!));

    private static IEnumerable<string> Names(JsonNode? names) => names!.AsArray().Select(name => (string)name!);
}
