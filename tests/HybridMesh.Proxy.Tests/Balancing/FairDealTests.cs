using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Proxy.Balancing;
using Xunit;

namespace HybridMesh.Proxy.Tests.Balancing;

public sealed class FairDealTests
{
    [Fact]
    public void Next_Should_GiveEveryEntryItsShareOfEveryRun_When_WeightsAreAny()
    {
        var weights =
            from count in Gen.Choose(1, 12)
            from largest in Gen.Elements(3, 100, 5000, int.MaxValue)
            from list in Gen.Choose(1, largest).ListOf(count)
            select list.Select(weight => (uint)weight).ToArray();

        Prop.ForAll(weights.ToArbitrary(), given => WorstDeviation(given, turns: 3000) < 1).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Next_Should_RepeatItself_When_ThePeriodIsOver()
    {
        var deal = new FairDeal([75, 25]);
        var first = Enumerable.Range(0, 4).Select(_ => deal.Next()).ToArray();
        var second = Enumerable.Range(0, 4).Select(_ => deal.Next()).ToArray();

        Assert.Equal(4UL, deal.Period);
        Assert.Equal(first, second);
    }

    [Fact]
    public void Next_Should_ReachTheRareEntryOncePerPeriod_When_WeightsAreFarApart()
    {
        var deal = new FairDeal([999_983, 1]);
        var rare = Enumerable.Range(0, 999_984).Count(_ => deal.Next() == 1);

        Assert.Equal(1, rare);
    }

    // Any run is the difference of two beginnings, so a run is off by less than two when each beginning is off by less than one.
    private static double WorstDeviation(uint[] weights, int turns)
    {
        var deal = new FairDeal(weights);
        var taken = new long[weights.Length];
        var total = weights.Sum(weight => (double)weight);
        var worst = 0.0;
        for (var turn = 1; turn <= turns; turn++)
        {
            taken[deal.Next()]++;
            for (var i = 0; i < weights.Length; i++)
            {
                worst = Math.Max(worst, Math.Abs(taken[i] - (turn * (weights[i] / total))));
            }
        }

        return worst;
    }
}
