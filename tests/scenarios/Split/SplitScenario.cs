using HybridMesh.Testing.Systems;
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
        Assert.Empty(SplitCheck.Violations(await World.SendAsync(system, 400), share: 75));
    }

    [Fact]
    public async Task Check_Should_Fail_When_WeightsAreIgnored()
    {
        var system = shared.System;

        await World.ApplyAndWaitAsync(system, World.Split(1, 1));

        Assert.NotEmpty(SplitCheck.Violations(await World.SendAsync(system, 400), share: 75));
    }
}
