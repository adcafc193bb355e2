using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

public sealed class RevisionTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task List_Should_WalkTheLogInBothDirections_When_PagesAreAskedFor()
    {
        var first = await api.Host.HeadAsync() + 1;
        for (var i = 0; i < 5; i++)
        {
            await api.AWorldAsync();
        }

        Assert.Equal([first, first + 1], await ListAsync($"after={first - 1}&pageSize=2"));
        Assert.Equal([first + 2, first + 3], await ListAsync($"after={first + 1}&pageSize=2"));
        Assert.Equal([first + 4, first + 3], await ListAsync("order=desc&pageSize=2"));
        Assert.Equal([first + 2, first + 1], await ListAsync($"order=desc&before={first + 3}&pageSize=2"));
        Assert.Empty(await ListAsync($"after={first + 4}"));
        Assert.Empty(await ListAsync($"after={long.MaxValue - 1}"));
        Assert.Empty(await ListAsync("order=desc&before=1"));
    }

    [Fact]
    public async Task Get_Should_HaveTheHashOfTheChain_When_TheRevisionExists()
    {
        await api.AWorldAsync();

        var revision = await api.Client.GetJsonAsync($"/v2/revisions/{await api.Host.HeadAsync()}");

        Assert.Matches("^[0-9a-f]{64}$", (string)revision["hash"]!);
        Assert.Equal("Apply 7 resources", (string?)revision["message"]);
    }

    private async Task<IEnumerable<long>> ListAsync(string query) =>
        (await api.Client.GetJsonAsync($"/v2/revisions?{query}"))["items"]!.AsArray().Select(item => (long)item!["revision"]!);
}
