using HybridMesh.ManagementApi.Tests.Hosts;
using HybridMesh.Testing.Systems;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Resources;

/// <summary>The worlds of <c>infra/samples</c>, each in an organization of its own.</summary>
public sealed class SampleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string Samples = Path.Combine(RepositoryRoot.Path, "infra", "samples");

    public static TheoryData<string> Names => [.. Directory.EnumerateDirectories(Samples).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Apply_Should_TakeASampleAsItIs_When_ItIsAppliedOnceAndAgain(string name)
    {
        var text = string.Join(
            "\n---\n", Directory.EnumerateFiles(Path.Combine(Samples, name), "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllText));

        using var first = await api.Client.ApplyAsync(text);
        using var second = await api.Client.ApplyAsync(text);

        var created = (await first.ReadJsonAsync())["results"]!.AsArray();
        var unchanged = (await second.ReadJsonAsync())["results"]!.AsArray();
        Assert.All(created, result => Assert.Equal("created", (string?)result!["action"]));
        Assert.Equal(
            created.Select(result => ((string?)result!["fqn"], (string?)"unchanged")), unchanged.Select(result => ((string?)result!["fqn"], (string?)result["action"])));
    }
}
