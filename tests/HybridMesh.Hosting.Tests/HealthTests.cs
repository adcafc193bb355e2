using System.Net;
using HybridMesh.Hosting.Health;
using Xunit;

namespace HybridMesh.Hosting.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Readyz_Should_NameEveryCheckWithItsReason_When_OneIsNotReady()
    {
        await using var process = await RunningProcess.StartAsync([], new FixedCheck("log", "not read yet"), new FixedCheck("broker", null));

        using var answer = await process.Client.GetAsync(process.Url("one", "/readyz"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(
            """{"ready":false,"checks":[{"name":"log","reason":"not read yet"},{"name":"broker","reason":null}]}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Healthz_Should_AnswerOk_When_ProcessIsNotReady()
    {
        await using var process = await RunningProcess.StartAsync([], new FixedCheck("log", "not read yet"));

        Assert.Equal("ok\n", await process.Client.GetStringAsync(process.Url("one", "/healthz")));
    }

    private sealed class FixedCheck(string name, string? reason) : IReadinessCheck
    {
        public string Name => name;

        public ValueTask<string?> CheckAsync(CancellationToken cancellationToken) => ValueTask.FromResult(reason);
    }
}
