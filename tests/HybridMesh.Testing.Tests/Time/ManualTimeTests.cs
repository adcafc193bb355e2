using HybridMesh.Testing.Time;
using Xunit;

namespace HybridMesh.Testing.Tests.Time;

public sealed class ManualTimeTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task Advance_Should_EndADelay_When_ItsTimeIsReachedAndNotBefore()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(10), _time);

        _time.Advance(TimeSpan.FromSeconds(9.9));
        var wasEarly = delay.IsCompleted;
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await delay;

        Assert.False(wasEarly);
        Assert.Equal(0, _time.ArmedTimers);
    }

    [Fact]
    public void Advance_Should_FireEachTimerAtItsOwnTime_When_SeveralAreDue()
    {
        var start = _time.GetUtcNow();
        var fired = new List<string>();
        using var late = _time.CreateTimer(_ => Note("late"), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var often = _time.CreateTimer(_ => Note("often"), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));

        _time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(["often 2", "often 4", "late 5", "often 6"], fired);
        Assert.Equal(start + TimeSpan.FromSeconds(6), _time.GetUtcNow());

        void Note(string name) => fired.Add($"{name} {(_time.GetUtcNow() - start).TotalSeconds}");
    }

    [Fact]
    public void Advance_Should_FireNothing_When_TheTimerWasDisposedOrDisarmed()
    {
        var count = 0;
        var disposed = _time.CreateTimer(_ => count++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        using var disarmed = _time.CreateTimer(_ => count++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        disposed.Dispose();
        disarmed.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(0, count);
        Assert.False(disposed.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public async Task WhenArmed_Should_Complete_When_TheCodeUnderTestStartsToWait()
    {
        var armed = _time.WhenArmedAsync(2);
        using var first = new CancellationTokenSource(TimeSpan.FromSeconds(1), _time);
        var wasEarly = armed.IsCompleted;
        using var second = new CancellationTokenSource(TimeSpan.FromSeconds(1), _time);
        await armed;
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(wasEarly);
        Assert.True(first.IsCancellationRequested && second.IsCancellationRequested);
    }
}
