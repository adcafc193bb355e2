using System.Net;
using System.Text.Json;
using HybridMesh.Hosting.Listeners;
using Xunit;

namespace HybridMesh.Hosting.Tests;

public sealed class ListenerTests
{
    [Fact]
    public async Task Endpoint_Should_ExistOnItsListenerOnly_When_TwoListenersRun()
    {
        await using var process = await RunningProcess.StartAsync([]);

        using var here = await process.Client.GetAsync(process.Url("one", "/only-one"));
        using var elsewhere = await process.Client.GetAsync(process.Url("two", "/only-one"));

        Assert.Equal(HttpStatusCode.OK, here.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Head_Should_AnswerAsGetWithoutABody_When_ThePathTakesGet()
    {
        await using var process = await RunningProcess.StartAsync([]);
        using var request = new HttpRequestMessage(HttpMethod.Head, process.Url("one", "/only-one"));

        using var answer = await process.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Endpoint_Should_AnswerPerListener_When_TwoShareOnePath()
    {
        await using var process = await RunningProcess.StartAsync([]);

        var answers = new[]
        {
            await process.Client.GetStringAsync(process.Url("one", "/both")),
            await process.Client.GetStringAsync(process.Url("two", "/both")),
        };

        Assert.Equal(["first", "second"], answers);
    }

    [Fact]
    public async Task Endpoint_Should_NeverBeServed_When_ItNamesNoListener()
    {
        await using var process = await RunningProcess.StartAsync([]);

        using var one = await process.Client.GetAsync(process.Url("one", "/nowhere"));
        using var two = await process.Client.GetAsync(process.Url("two", "/nowhere"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, two.StatusCode));
    }

    [Fact]
    public async Task AddressFile_Should_HoldEveryBoundAddress_When_ProcessHasStarted()
    {
        var folder = Directory.CreateTempSubdirectory("hosting-tests");
        var file = Path.Combine(folder.FullName, "deeper", "addresses.json");
        await using var process = await RunningProcess.StartAsync([$"--Hosting:AddressFile={file}"]);

        process.Publish("traffic/80", "http://127.0.0.1:1");

        var written = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(file))!;
        Assert.Equal(["one", "traffic/80", "two"], written.Keys.Order());
        Assert.Equal(process.Url("one", "/"), new Uri(written["one"]));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:80")]
    [InlineData("1.2.3.4:99999")]
    public void ParseAddress_Should_SayTheForm_When_TextIsNotAddressAndPort(string text)
    {
        var error = Assert.Throws<FormatException>(() => ListenerOptions.ParseAddress(text));

        Assert.Contains("IP:PORT", error.Message, StringComparison.Ordinal);
    }
}
