using Xunit;

namespace HybridMesh.Scenarios.BadInput;

/// <summary>A wrong document changes nothing and is answered with place, value and rule.</summary>
[Collection(SharedSystem.Name)]
public sealed class BadInputScenario(SharedSystem shared)
{
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        { "unknown field", World.Split(1, 1).Replace("hostname:", "hostnam:", StringComparison.Ordinal), "hostnam" },
        { "negative weight", World.Split(-1, 1), "weight" },
        { "missing parent", World.Split(1, 1).Replace("group: demo-gw-group", "group: nowhere", StringComparison.Ordinal), "nowhere" },
        { "tab", World.Split(1, 1).Replace("  workloadSelector:", "\tworkloadSelector:", StringComparison.Ordinal), "tab" },
        { "duplicate name", World.Split(1, 1) + "\n---\n" + World.Split(1, 2), "service1-tier1" },
        {
            "stale etag", World.Split(1, 1).Replace("workspace: demo-ws}", "workspace: demo-ws, resourceVersion: '\"old\"'}", StringComparison.Ordinal),
            "etag"
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Apply_Should_ChangeNothingAndSayWhy_When_TheDocumentIsWrong(string fault, string document, string named)
    {
        var system = shared.System;
        var before = await World.HeadAsync(system);

        var outcome = await system.HmctlAsync(document, ["apply", "-f", "-"]);

        Assert.True(outcome.Exit == 1, $"{fault}: exit {outcome.Exit}");
        Assert.Contains(named, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("HM-", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, await World.HeadAsync(system));
    }

    [Fact]
    public async Task Apply_Should_RefuseQuickly_When_InputIsTenMegabytesOfNesting()
    {
        var system = shared.System;
        var before = await World.HeadAsync(system);
        var file = Path.Combine(system.Home, "nested.yaml");
        await File.WriteAllTextAsync(file, new string('[', 10 * 1024 * 1024));

        var outcome = await system.HmctlAsync("apply", "-f", file);

        Assert.Equal(1, outcome.Exit);
        Assert.Contains("HM-", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(before, await World.HeadAsync(system));
    }
}
