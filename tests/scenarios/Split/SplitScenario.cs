using HybridMesh.Testing.Systems;
using HybridMesh.Testing.Traffic;
using Xunit;

namespace HybridMesh.Scenarios.Split;

/// <summary>The main job: a Tier1Gateway in TSB's YAML splits real traffic over two clusters as it says.</summary>
[Collection(SharedSystem.Name)]
public sealed class SplitScenario(SharedSystem shared)
{
    [Fact]
    public async Task Traffic_Should_Split75To25_When_TheSampleIsAppliedUnchanged()
    {
        var system = shared.System;
        var sample = Path.Combine(RepositoryRoot.Path, "tests", "scenarios", "Split", "tier1gateway.yaml");

        var outcome = await system.HmctlAsync("apply", "--wait", "-f", sample);

        Assert.Equal(0, outcome.Exit);
        Assert.Empty(SplitCheck.Violations(await SendAsync(system, 400), share: 75));
    }

    [Fact]
    public async Task Check_Should_Fail_When_WeightsAreIgnored()
    {
        var system = shared.System;

        await World.ApplyAndWaitAsync(system, World.Split(1, 1));

        Assert.NotEmpty(SplitCheck.Violations(await SendAsync(system, 400), share: 75));
    }

    private static async Task<IReadOnlyList<EdgeRequest>> SendAsync(EmbeddedSystem system, int count)
    {
        using var client = new EdgeClient(system.Edge, World.Hostname, TimeProvider.System);
        var requests = new List<EdgeRequest>();
        for (var i = 0; i < count; i++)
        {
            requests.Add(await client.SendAsync(CancellationToken.None));
        }

        return requests;
    }
}
