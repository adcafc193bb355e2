using HybridMesh.Testing.Time;
using Xunit;
using Xunit.Sdk;

namespace HybridMesh.Testing.Tests.Time;

public sealed class EventuallyTests
{
    private int _calls;

    [Fact]
    public async Task Value_Should_ReturnTheFirstWanted_When_EarlierOnesAreNot()
    {
        var value = await Eventually.ValueAsync(() => Task.FromResult(++_calls), value => value >= 3);

        Assert.Equal(3, value);
    }

    [Fact]
    public async Task Succeeds_Should_TryAgain_When_AnAttemptThrows()
    {
        var value = await Eventually.SucceedsAsync(() => ++_calls < 3 ? throw new IOException() : Task.FromResult(_calls));

        Assert.Equal(3, value);
    }

    [Fact]
    public async Task True_Should_FailAndSayWhat_When_TheDeadlinePasses()
    {
        var failure = await Assert.ThrowsAsync<XunitException>(() => Eventually.TrueAsync(() => _calls < 0, TimeSpan.FromMilliseconds(1)));

        Assert.Contains("() => _calls < 0", failure.Message, StringComparison.Ordinal);
    }
}
