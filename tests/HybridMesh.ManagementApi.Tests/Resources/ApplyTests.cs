using HybridMesh.ManagementApi.Tests.Hosts;
using HybridMesh.Nudges;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Resources;

public sealed class ApplyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Apply_Should_MakeOneRevision_When_TheDocumentsComeChildrenFirst()
    {
        var head = await api.Host.HeadAsync();
        var world = new World("apply-order");

        using var response = await api.Client.ApplyAsync(world.Yaml);

        var answer = await response.ReadJsonAsync();
        Assert.Equal(head + 1, (long)answer["revision"]!);
        Assert.False((bool)answer["dryRun"]!);
        Assert.Equal(7, answer["results"]!.AsArray().Count);
        Assert.All(answer["results"]!.AsArray(), result => Assert.Equal("created", (string?)result!["action"]));
        Assert.Equal(world.OrganizationFqn, (string?)answer["results"]![0]!["fqn"]);
        Assert.NotNull((string?)answer["results"]![0]!["etag"]);
    }

    [Fact]
    public async Task Apply_Should_AnswerUnchangedWithoutARevision_When_ItIsRepeated()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.ApplyAsync(world.Yaml);

        var answer = await response.ReadJsonAsync();
        Assert.Null(answer["revision"]);
        Assert.All(answer["results"]!.AsArray(), result => Assert.Equal("unchanged", (string?)result!["action"]));
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Apply_Should_SayWhatItWouldDo_When_ItIsADryRun()
    {
        var world = await api.AWorldAsync();
        var head = await api.Host.HeadAsync();

        using var response = await api.Client.ApplyAsync(
            $"{world.GatewayYaml(weight: "1")}\n---\n{world.GatewayYaml("new")}\n---\n{world.TenantYaml}", "?dryRun=true");

        var answer = await response.ReadJsonAsync();
        Assert.True((bool)answer["dryRun"]!);
        Assert.Null(answer["revision"]);
        Assert.Equal(["unchanged", "updated", "created"], answer["results"]!.AsArray().Select(result => (string)result!["action"]!));
        Assert.Equal(head, await api.Host.HeadAsync());
    }

    [Fact]
    public async Task Apply_Should_RecordWhoAndWhy_When_AMessageIsGiven()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.SendAsync(
            HttpMethod.Post, "/v2/apply", world.GatewayYaml(weight: "33"), ("X-HybridMesh-Message", "Less%20for%20c1%20%E2%80%93%20ticket%207"));

        var revision = await api.Client.GetJsonAsync($"/v2/revisions/{(long)(await response.ReadJsonAsync())["revision"]!}");
        Assert.Equal(("admin", "Less for c1 – ticket 7"), ((string)revision["author"]!, (string)revision["message"]!));
        Assert.Equal(
            $$"""[{"fqn":"{{world.Gateway}}","kind":"Tier1Gateway","action":"updated"}]""", revision["changes"]!.ToJsonString());
    }

    [Fact]
    public async Task Apply_Should_NudgeTheReplicas_When_ItMadeARevision()
    {
        var world = await api.AWorldAsync();
        using var listener = api.Host.Services.GetRequiredService<INudgeSource>().Subscribe<RevisionCommitted>();

        using var response = await api.Client.ApplyAsync(world.GatewayYaml(weight: "44"));

        var revision = (long)(await response.ReadJsonAsync())["revision"]!;
        Assert.Equal(new RevisionCommitted(revision), await listener.WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None));
    }

    [Fact]
    public async Task Apply_Should_NoteWhatItSkips_When_SomeObjectsBelongToOthers()
    {
        var world = await api.AWorldAsync();

        using var response = await api.Client.ApplyAsync($"{world.TenantYaml}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a}}");

        var answer = await response.ReadJsonAsync();
        Assert.Single(answer["results"]!.AsArray());
        Assert.Contains("ConfigMap", (string?)answer["notes"]!.AsArray().Single());
    }
}
