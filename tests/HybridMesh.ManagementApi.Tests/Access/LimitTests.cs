using System.Net;
using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Access;

public sealed class LimitTests
{
    [Fact]
    public async Task Request_Should_BeRefusedWithRetryAfter_When_ThePrincipalHasUsedItsBurst()
    {
        await using var host = await ApiHost.StartAsync(options: new()
        {
            ["Limits:RequestsPerSecond"] = "10",
            ["Limits:RequestBurst"] = "10",
        });

        var responses = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => host.Client.GetAsync("/v2/version")));

        var refused = responses.Where(response => response.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.True(refused.Count < 40);
        Assert.Equal("HM-3003", (await refused[0].ReadProblemAsync()).Code);
        Assert.True(refused[0].Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.True((await host.Anonymous.GetAsync("/healthz")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Apply_Should_BeRefused_When_ThereAreMoreDocumentsThanTheLimit()
    {
        await using var host = await ApiHost.StartAsync(options: new() { ["Limits:MaxDocuments"] = "3" });
        var head = await host.HeadAsync();

        using var response = await host.Client.ApplyAsync(new World("org").Yaml);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("HM-1038", (await response.ReadProblemAsync()).Code);
        Assert.Equal(head, await host.HeadAsync());
    }

    [Fact]
    public async Task Rollout_Should_BeRefused_When_AsManyWaitAsMay()
    {
        await using var host = await ApiHost.StartAsync(options: new() { ["Limits:ConcurrentLongPolls"] = "1" });
        (await host.Client.ApplyAsync(new World("org").Yaml)).EnsureSuccessStatusCode();
        using var ending = new CancellationTokenSource();
        var waiting = WaitAsync();

        // Whichever comes first has the one place: when that is the question, who waits is refused and asks again.
        using var refused = await Testing.Time.Eventually.ValueAsync(
            () =>
            {
                waiting = waiting.IsCompleted ? WaitAsync() : waiting;
                return host.Client.GetAsync("/v2/revisions/1/rollout");
            },
            response => response.StatusCode == HttpStatusCode.TooManyRequests);
        using var other = await host.Client.GetAsync("/v2/version");

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        Task<HttpResponseMessage> WaitAsync() => host.Client.GetAsync("/v2/revisions/1/rollout?waitSeconds=60", ending.Token);
    }
}
