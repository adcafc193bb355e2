using HybridMesh.AllInOne.Supervision;
using Xunit;

namespace HybridMesh.AllInOne.Tests.Supervision;

public sealed class RestartBackoffTests
{
    [Fact]
    public void Next_Should_GrowToItsBound_When_ItNeverSettles()
    {
        var backoff = new RestartBackoff(new Random(1));

        var waits = Enumerable.Range(0, 12).Select(_ => backoff.Next(TimeSpan.Zero)).ToList();

        Assert.InRange(waits[0], TimeSpan.FromMilliseconds(80), TimeSpan.FromMilliseconds(120));
        Assert.InRange(waits[3], TimeSpan.FromMilliseconds(640), TimeSpan.FromMilliseconds(960));
        Assert.InRange(waits[11], TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(12));
    }

    [Fact]
    public void Next_Should_BeginAgain_When_TheProcessHadSettled()
    {
        var backoff = new RestartBackoff(new Random(1));
        for (var i = 0; i < 8; i++)
        {
            backoff.Next(TimeSpan.Zero);
        }

        var wait = backoff.Next(TimeSpan.FromMinutes(5));

        Assert.InRange(wait, TimeSpan.FromMilliseconds(80), TimeSpan.FromMilliseconds(120));
    }
}
