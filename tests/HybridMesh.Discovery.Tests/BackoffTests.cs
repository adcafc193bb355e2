namespace HybridMesh.Discovery.Tests;

public sealed class BackoffTests
{
    [Fact]
    public void Next_Should_DoubleUpToTheLongestWithJitter_When_RoundsFail()
    {
        var backoff = new Backoff(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), new Random(3));
        double[] bounds = [100, 200, 400, 800, 1000, 1000];

        Assert.All(bounds, bound => Assert.InRange(backoff.Next().TotalMilliseconds, bound / 2, bound));
    }

    [Fact]
    public void Next_Should_StartSmallAgain_When_Reset()
    {
        var backoff = new Backoff(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10), new Random(3));
        for (var i = 0; i < 5; i++)
        {
            backoff.Next();
        }

        Assert.InRange(backoff.Shortest().TotalMilliseconds, 50, 100);
        backoff.Reset();

        Assert.InRange(backoff.Next().TotalMilliseconds, 50, 100);
    }
}
