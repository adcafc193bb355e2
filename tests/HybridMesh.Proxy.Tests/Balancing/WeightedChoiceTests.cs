using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Proxy.Balancing;
using Xunit;

namespace HybridMesh.Proxy.Tests.Balancing;

public sealed class WeightedChoiceTests
{
    private readonly AvailabilityClock _clock = new();

    [Theory]
    [InlineData(75u, 25u)]
    [InlineData(1u, 999_983u)]
    public async Task Next_Should_KeepTheShare_When_ThirtyTwoThreadsChoose(uint left, uint right)
    {
        var (a, b) = (new FakeTarget("a", _clock), new FakeTarget("b", _clock));
        var choice = Choice(TurnCounter.StartingAnywhere(), (a, left, 0), (b, right, 0));
        var hits = 0;

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                Interlocked.Add(ref hits, choice.Next() == a ? 1 : 0);
            }
        })));

        // All threads together chose 32 000 times in a row: whatever their interleaving, no turn is lost or given twice.
        Assert.Equal(32_000.0 * left / (left + right), hits, tolerance: 2);
    }

    [Fact]
    public void Next_Should_BeWithinTwo_When_AnyHundredConsecutiveChoicesAreCounted()
    {
        var (a, b) = (new FakeTarget("a", _clock), new FakeTarget("b", _clock));
        var choice = Choice(TurnCounter.StartingAnywhere(), (a, 75, 0), (b, 25, 0));
        var choices = Enumerable.Range(0, 1000).Select(_ => choice.Next() == a ? 1 : 0).ToArray();

        Assert.All(Enumerable.Range(0, 901), start => Assert.InRange(choices.AsSpan(start, 100).ToArray().Sum(), 73, 77));
    }

    [Fact]
    public void Next_Should_ShareByWeightAmongTheHealthyOfTheLowestPriority_When_HealthIsAny()
    {
        var cases =
            from count in Gen.Choose(1, 6)
            from weights in Gen.Choose(1, 100).ListOf(count)
            from priorities in Gen.Choose(0, 2).ListOf(count)
            from health in Gen.Elements(true, false).ListOf(count)
            from strict in Gen.Elements(true, false)
            select (weights, priorities, health, strict);

        Prop.ForAll(cases.ToArbitrary(), given => SharesHold([.. given.weights], [.. given.priorities], [.. given.health], given.strict))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Next_Should_UseTheStandby_When_EveryWeightedOneIsOut()
    {
        var (a, b, standby) = (new FakeTarget("a", _clock), new FakeTarget("b", _clock), new FakeTarget("s", _clock));
        var choice = Choice(TurnCounter.StartingAnywhere(), (a, 75, 0), (b, 25, 0), (standby, 1, 1));
        a.IsAvailable = false;
        var oneOut = choice.Next();
        b.IsAvailable = false;
        var allOut = choice.Next();
        a.IsAvailable = true;

        Assert.Equal([b, standby, a], [oneOut, allOut, choice.Next()]);
    }

    [Fact]
    public void Next_Should_KeepTheShareOfTheDead_When_Strict()
    {
        var (a, b) = (new FakeTarget("a", _clock), new FakeTarget("b", _clock));
        var choice = new WeightedChoice<FakeTarget>([new(a, 75, 0), new(b, 25, 0)], isStrict: true, _clock, TurnCounter.StartingAnywhere());
        b.IsAvailable = false;

        Assert.Equal(25, Enumerable.Range(0, 100).Count(_ => choice.Next() == b));
    }

    [Fact]
    public void Next_Should_GiveNothing_When_AllAreOutOrThereIsNone()
    {
        var a = new FakeTarget("a", _clock) { IsAvailable = false };

        Assert.Null(Choice(TurnCounter.StartingAnywhere(), (a, 1, 0)).Next());
        Assert.Null(Choice(TurnCounter.StartingAnywhere()).Next());
    }

    [Fact]
    public void Next_Should_AllocateNothing_When_HealthIsConstant()
    {
        var choice = Choice(
            TurnCounter.StartingAnywhere(), (new FakeTarget("a", _clock), 75, 0), (new FakeTarget("b", _clock), 25, 0));
        choice.Next();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            choice.Next();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Next_Should_GoOnWhereTheOldChoiceWas_When_TheTurnsAreHandedOn()
    {
        var (a, b) = (new FakeTarget("a", _clock), new FakeTarget("b", _clock));
        var sum = 0;
        var turns = new TurnCounter(0);
        for (var i = 0; i < 100; i++)
        {
            // A new choice for every request, as if the configuration were swapped between any two.
            sum += Choice(turns, (a, 75, 0), (b, 25, 0)).Next() == a ? 1 : 0;
        }

        Assert.Equal(75, sum);
    }

    private bool SharesHold(int[] weights, int[] priorities, bool[] health, bool isStrict)
    {
        var targets = health.Select((_, i) => new FakeTarget($"{i}", _clock)).ToArray();
        var choice = new WeightedChoice<FakeTarget>(
            [.. targets.Select((target, i) => new Weighted<FakeTarget>(target, (uint)weights[i], (uint)priorities[i]))],
            isStrict,
            _clock,
            TurnCounter.StartingAnywhere());
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i].IsAvailable = health[i];
        }

        var alive = Enumerable.Range(0, targets.Length).Where(i => health[i]).ToArray();
        if (alive.Length == 0)
        {
            return choice.Next() is null;
        }

        var priority = alive.Min(i => priorities[i]);
        var playing = Enumerable.Range(0, targets.Length).Where(i => priorities[i] == priority && (isStrict || health[i])).ToArray();
        var total = playing.Sum(i => weights[i]);
        var chosen = Enumerable.Range(0, 500).Select(_ => choice.Next()!).ToLookup(target => target);
        return chosen.Sum(group => group.Count()) == 500
            && playing.All(i => Math.Abs(chosen[targets[i]].Count() - (500.0 * weights[i] / total)) < 2)
            && chosen.All(group => playing.Any(i => targets[i] == group.Key));
    }

    private WeightedChoice<FakeTarget> Choice(TurnCounter turns, params (FakeTarget Target, uint Weight, uint Priority)[] entries) =>
        new([.. entries.Select(entry => new Weighted<FakeTarget>(entry.Target, entry.Weight, entry.Priority))], isStrict: false, _clock, turns);
}
