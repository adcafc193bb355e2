using HybridMesh.ManagementApi.Tests.Hosts;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

public sealed class SearchTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Search_Should_FindOnlyBelowTheAncestor_When_SeveralHaveTheKind()
    {
        var world = await api.AWorldAsync();
        await api.AWorldAsync();

        var page = await api.Client.GetJsonAsync($"/v2/resources?kind=t1&within={world.OrganizationFqn}&name=front");

        Assert.Equal(world.Gateway, (string?)page["items"]!.AsArray().Single()!["metadata"]!["fqn"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?kind=unicorn")]
    [InlineData("?kind=t1&within=a")]
    [InlineData("?kind=t1&pageToken=x")]
    public async Task Search_Should_BeExplained_When_TheQuestionIsWrong(string query)
    {
        using var response = await api.Client.GetAsync("/v2/resources" + query);

        Assert.Equal(400, (await response.ReadProblemAsync()).Status);
    }
}
