using System.Net;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Resources;

/// <summary>Who wins when two write: etags, preconditions, idempotency keys.</summary>
public sealed class ConcurrencyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Put_Should_Replace_When_IfMatchHasTheCurrentEtag()
    {
        var world = await api.AWorldAsync();
        using var before = await api.Client.GetAsync($"/v2/{world.Gateway}");

        using var response = await PutAsync(world, "30", ("If-Match", before.Headers.ETag!.ToString()));

        var resource = await response.ReadJsonAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(before.Headers.ETag, response.Headers.ETag);
        Assert.Equal(30, (int)resource["spec"]!["externalServers"]![0]!["clusters"]![0]!["weight"]!);
        Assert.Equal(response.Headers.ETag!.Tag.Trim('"'), ((string)resource["metadata"]!["etag"]!).Trim('"'));
        Assert.Equal(await api.Host.HeadAsync(), (long)resource["metadata"]!["revision"]!);
    }

    [Fact]
    public async Task Put_Should_Be412AndNameBothEtags_When_IfMatchIsStale()
    {
        var world = await api.AWorldAsync();
        using var before = await api.Client.GetAsync($"/v2/{world.Gateway}");
        (await PutAsync(world, "30", ("If-Match", before.Headers.ETag!.ToString()))).EnsureSuccessStatusCode();
        using var current = await api.Client.GetAsync($"/v2/{world.Gateway}");
        var head = await api.Host.HeadAsync();

        using var response = await PutAsync(world, "40", ("If-Match", before.Headers.ETag!.ToString()));

        var problem = await response.ReadProblemAsync();
        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal("HM-2004", problem.Code);
        Assert.Equal("If-Match", problem.Violations.Single().Path);
        Assert.Contains(before.Headers.ETag.ToString(), problem.Detail);
        Assert.Contains(current.Headers.ETag!.ToString(), problem.Detail);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Theory]
    [InlineData("metadata", "resourceVersion: '\"stale\"'")]
    [InlineData("spec", "etag: '\"stale\"'")]
    public async Task Put_Should_Be409_When_TheEtagInTheBodyIsStale(string section, string line)
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.SendAsync(HttpMethod.Put, $"/v2/{world.Tenant}", WithEtag(section, line));

        var problem = await response.ReadProblemAsync();
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("HM-2003", problem.Code);
        Assert.Contains("stale", problem.Detail);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Put_Should_Replace_When_TheWholeAnswerOfAGetIsSentBack()
    {
        var world = await api.AWorldAsync();
        var read = await api.Client.GetStringAsync($"/v2/{world.Gateway}");

        using var content = new StringContent(read.Replace("\"weight\":75", "\"weight\":60", StringComparison.Ordinal));
        content.Headers.ContentType = new("application/json");
        using var response = await api.Client.PutAsync($"/v2/{world.Gateway}", content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(60, (int)(await response.ReadJsonAsync())["spec"]!["externalServers"]![0]!["clusters"]![0]!["weight"]!);
    }

    [Fact]
    public async Task Put_Should_Be428_When_NoEtagIsGiven()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var response = await PutAsync(world, "30");

        Assert.Equal(428, (int)response.StatusCode);
        Assert.Equal("HM-2005", (await response.ReadProblemAsync()).Code);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Put_Should_Create_When_IfNoneMatchIsAnyAndThereIsNone()
    {
        var world = await api.AWorldAsync();
        var path = $"/v2/{world.Group}/tier1gateways/second";

        using var created = await api.Client.SendAsync(HttpMethod.Put, path, world.GatewayYaml("second"), ("If-None-Match", "*"));
        using var refused = await api.Client.SendAsync(HttpMethod.Put, path, world.GatewayYaml("second"), ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(path, created.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }

    [Fact]
    public async Task Put_Should_MakeNoRevision_When_NothingChanges()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var response = await PutAsync(world, "75", ("If-Match", "*"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Theory]
    [InlineData("\"a\", \"b\"")]
    [InlineData("\"\"")]
    public async Task Put_Should_Be400_When_IfMatchIsNotOneEtag(string ifMatch)
    {
        var world = await api.AWorldAsync();

        using var response = await PutAsync(world, "30", ("If-Match", ifMatch));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("If-Match", (await response.ReadProblemAsync()).Violations.Single().Path);
    }

    [Fact]
    public async Task Post_Should_Be409_When_TheResourceExists()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.SendAsync(HttpMethod.Post, $"/v2/{world.OrganizationFqn}/tenants", world.TenantYaml);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("HM-2002", (await response.ReadProblemAsync()).Code);
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Apply_Should_LetTheLastWriterWin_When_NoEtagIsGiven()
    {
        var world = await api.AWorldAsync();

        (await api.Client.ApplyAsync(world.GatewayYaml(weight: "10"))).EnsureSuccessStatusCode();
        (await api.Client.ApplyAsync(world.GatewayYaml(weight: "20"))).EnsureSuccessStatusCode();

        var resource = await api.Client.GetJsonAsync($"/v2/{world.Gateway}");
        Assert.Equal(20, (int)resource["spec"]!["externalServers"]![0]!["clusters"]![0]!["weight"]!);
    }

    [Fact]
    public async Task Apply_Should_ChangeNothing_When_OneOfSeveralHasAStaleEtag()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();
        var stale = WithEtag("metadata", "resourceVersion: '\"stale\"'", world.Organization);

        using var response = await api.Client.ApplyAsync($"{world.GatewayYaml(weight: "1")}\n---\n{stale}");

        var problem = await response.ReadProblemAsync();
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(("HM-2003", 1), (problem.Violations.Single().Code, problem.Violations.Single().Document));
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Apply_Should_AnswerWithTheFirstOutcome_When_TheIdempotencyKeyRepeats()
    {
        var world = await api.AWorldAsync();
        var key = Guid.NewGuid().ToString();

        using var first = await api.Client.ApplyAsync(world.GatewayYaml(weight: "10"), idempotencyKey: key);
        (await api.Client.ApplyAsync(world.GatewayYaml(weight: "20"))).EnsureSuccessStatusCode();
        using var again = await api.Client.ApplyAsync(world.GatewayYaml(weight: "10"), idempotencyKey: key);
        using var other = await api.Client.ApplyAsync(world.GatewayYaml(weight: "11"), idempotencyKey: key);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("HM-2009", (await other.ReadProblemAsync()).Code);
        var resource = await api.Client.GetJsonAsync($"/v2/{world.Gateway}");
        Assert.Equal(20, (int)resource["spec"]!["externalServers"]![0]!["clusters"]![0]!["weight"]!);
    }

    [Fact]
    public async Task Post_Should_CreateOnce_When_ItIsRepeatedWithItsKey()
    {
        var world = await api.AWorldAsync();
        var key = Guid.NewGuid().ToString();
        var yaml = world.GatewayYaml("again");

        using var first = await api.Client.SendAsync(HttpMethod.Post, $"/v2/{world.Group}/tier1gateways", yaml, ("Idempotency-Key", key));
        using var second = await api.Client.SendAsync(HttpMethod.Post, $"/v2/{world.Group}/tier1gateways", yaml, ("Idempotency-Key", key));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Apply_Should_Be400_When_TheIdempotencyKeyIsTooLong()
    {
        using var response = await api.Client.ApplyAsync(new World("x").Yaml, idempotencyKey: new string('k', 129));

        Assert.Equal("HM-6011", (await response.ReadProblemAsync()).Code);
    }

    private Task<HttpResponseMessage> PutAsync(World world, string weight, params (string Name, string? Value)[] headers) =>
        api.Client.SendAsync(HttpMethod.Put, $"/v2/{world.Gateway}", world.GatewayYaml(weight: weight), headers);

    private static string WithEtag(string section, string line, string? organization = null) => $$"""
        apiVersion: api.hybridmesh.io/v2
        kind: Tenant
        metadata: {name: retail{{(organization is null ? "" : $", organization: {organization}")}}{{(section == "metadata" ? ", " + line : "")}}}
        spec: {displayName: other{{(section == "spec" ? ", " + line : "")}}}
        """;
}
