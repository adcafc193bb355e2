using System.Diagnostics;
using Xunit;

namespace HybridMesh.Nudges.Tests;

public sealed class InMemoryNudgeTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task WaitAsync_Should_ReturnTheNudge_When_ThereIsNoBroker()
    {
        await using var host = await NudgeHost.StartAsync();
        using var listener = host.Source.Subscribe<RegistryChanged>();

        host.Publisher.Publish(new RegistryChanged(7));

        Assert.Equal(new RegistryChanged(7), await listener.WaitAsync(Long, CancellationToken.None));
    }

    [Fact]
    public async Task WaitAsync_Should_ReturnOnlyTheNewest_When_SeveralArrivedBetweenTwoWaits()
    {
        var hub = new NudgeHub(TimeProvider.System);
        using var listener = hub.Subscribe<RevisionCommitted>();

        hub.Publish(new RevisionCommitted(1));
        hub.Publish(new RegistryChanged(9));
        hub.Publish(new RevisionCommitted(2));

        Assert.Equal(new RevisionCommitted(2), await listener.WaitAsync(Long, CancellationToken.None));
        Assert.Null(await listener.WaitAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None));
    }

    [Fact]
    public async Task WaitAsync_Should_ReachEveryListener_When_SeveralListen()
    {
        await using var host = await NudgeHost.StartAsync();
        using var first = host.Source.Subscribe<RolloutAdvanced>();
        using var second = host.Source.Subscribe<RolloutAdvanced>();

        host.Publisher.Publish(new RolloutAdvanced(3));

        Assert.Equal(3, (await first.WaitAsync(Long, CancellationToken.None))?.Revision);
        Assert.Equal(3, (await second.WaitAsync(Long, CancellationToken.None))?.Revision);
    }

    [Fact]
    public async Task WaitAsync_Should_Throw_When_Cancelled()
    {
        var hub = new NudgeHub(TimeProvider.System);
        using var listener = hub.Subscribe<RevisionCommitted>();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listener.WaitAsync(Long, cancelled.Token).AsTask());
    }

    [Fact]
    public async Task Publish_Should_NotReachTheListener_When_ItIsDisposed()
    {
        var hub = new NudgeHub(TimeProvider.System);
        var listener = hub.Subscribe<RevisionCommitted>();
        listener.Dispose();

        hub.Publish(new RevisionCommitted(1));

        Assert.Null(await listener.WaitAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None));
    }

    [Fact]
    public async Task Publish_Should_ReturnAtOnce_When_NobodyAnswersAtTheBrokersAddress()
    {
        await using var host = await NudgeHost.StartAsync(new() { ["Nudges:RabbitMq:Host"] = "127.0.0.1", ["Nudges:RabbitMq:Port"] = "1" });
        var clock = Stopwatch.StartNew();

        for (var revision = 1; revision <= 10_000; revision++)
        {
            host.Publisher.Publish(new RevisionCommitted(revision));
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"10,000 publishes took {clock.Elapsed}");
    }
}
