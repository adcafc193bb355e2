using System.Diagnostics;
using HybridMesh.Testing.RabbitMq;
using HybridMesh.Testing.Time;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Xunit;

namespace HybridMesh.Nudges.Tests;

/// <summary>Nudges over a real broker, which is stopped, frozen and started again under them.</summary>
public sealed class RabbitMqNudgeTests(RabbitMqFixture broker) : IClassFixture<RabbitMqFixture>
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private Dictionary<string, string?> Options => new()
    {
        ["Nudges:RabbitMq:Host"] = broker.Host,
        ["Nudges:RabbitMq:Port"] = broker.Port.ToString(),
        ["Nudges:RabbitMq:Username"] = broker.User,
        ["Nudges:RabbitMq:Password"] = broker.Password,
    };

    [Fact]
    public async Task Publish_Should_ReachEveryHost_When_SeveralListen()
    {
        await using var sender = await NudgeHost.StartAsync(Options);
        await using var other = await NudgeHost.StartAsync(Options);
        using var own = sender.Source.Subscribe<RevisionCommitted>();
        using var remote = other.Source.Subscribe<RevisionCommitted>();
        await sender.PublishUntilHeardAsync(1, own);
        await sender.PublishUntilHeardAsync(2, remote);

        sender.Publisher.Publish(new RevisionCommitted(3));

        await Eventually.ValueAsync(() => remote.WaitAsync(Long, CancellationToken.None).AsTask(), nudge => nudge?.Revision == 3);
        await Eventually.ValueAsync(() => own.WaitAsync(Long, CancellationToken.None).AsTask(), nudge => nudge?.Revision == 3);
    }

    [Fact]
    public async Task Publish_Should_ReturnAtOnceAndReachTheOtherLater_When_TheBrokerIsFrozen()
    {
        await using var sender = await NudgeHost.StartAsync(Options);
        await using var other = await NudgeHost.StartAsync(Options);
        using var remote = other.Source.Subscribe<RevisionCommitted>();
        await sender.PublishUntilHeardAsync(1, remote);
        TimeSpan took;

        broker.Freeze();
        try
        {
            var clock = Stopwatch.StartNew();
            for (var revision = 2; revision < 50_000; revision++)
            {
                sender.Publisher.Publish(new RevisionCommitted(revision));
            }

            took = clock.Elapsed;
        }
        finally
        {
            broker.Thaw();
        }

        Assert.True(took < TimeSpan.FromSeconds(2), $"50,000 publishes took {took}");
        await sender.PublishUntilHeardAsync(50_000, remote);
    }

    [Fact]
    public async Task Nudges_Should_FlowAgain_When_TheBrokerWasKilledAndStartedAgain()
    {
        await using var sender = await NudgeHost.StartAsync(Options);
        await using var other = await NudgeHost.StartAsync(Options);
        using var remote = other.Source.Subscribe<RevisionCommitted>();
        await sender.PublishUntilHeardAsync(1, remote);

        await broker.KillAsync();
        for (var revision = 2; revision < 1000; revision++)
        {
            sender.Publisher.Publish(new RevisionCommitted(revision));
        }

        await broker.RestartAsync();

        await sender.PublishUntilHeardAsync(1000, remote);
    }

    [Fact]
    public async Task Nudges_Should_Flow_When_TheBrokerStartsAfterTheHosts()
    {
        await broker.KillAsync();
        var clock = Stopwatch.StartNew();
        await using var sender = await NudgeHost.StartAsync(Options);
        await using var other = await NudgeHost.StartAsync(Options);
        using var remote = other.Source.Subscribe<RegistryChanged>();
        var took = clock.Elapsed;

        await broker.RestartAsync();

        Assert.True(took < TimeSpan.FromSeconds(5), $"the start took {took}");
        await Eventually.TrueAsync(
            async () =>
            {
                sender.Publisher.Publish(new RegistryChanged(7));
                return await remote.WaitAsync(TimeSpan.FromMilliseconds(200), CancellationToken.None) is { Version: 7 };
            },
            within: TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Queue_Should_BeGone_When_TheHostHasLeft()
    {
        string queue;
        await using (var host = await NudgeHost.StartAsync(Options))
        {
            using var own = host.Source.Subscribe<RevisionCommitted>();
            await host.PublishUntilHeardAsync(1, own);
            queue = host.QueueName;
            Assert.True(await ExistsAsync(queue));
        }

        await Eventually.TrueAsync(async () => !await ExistsAsync(queue));
    }

    [Fact]
    public async Task Stop_Should_EndSoon_When_TheBrokerIsFrozen()
    {
        var host = await NudgeHost.StartAsync(Options);
        using var own = host.Source.Subscribe<RevisionCommitted>();
        await host.PublishUntilHeardAsync(1, own);
        TimeSpan took;

        broker.Freeze();
        try
        {
            var clock = Stopwatch.StartNew();
            await host.DisposeAsync();
            took = clock.Elapsed;
        }
        finally
        {
            broker.Thaw();
        }

        Assert.True(took < TimeSpan.FromSeconds(15), $"the stop took {took}");
    }

    private async Task<bool> ExistsAsync(string queue)
    {
        var factory = new ConnectionFactory { HostName = broker.Host, Port = broker.Port, UserName = broker.User, Password = broker.Password };
        await using var connection = await factory.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            await channel.QueueDeclarePassiveAsync(queue);
            return true;
        }
        catch (OperationInterruptedException refused) when (refused.ShutdownReason?.ReplyCode is 404 or 405)
        {
            return refused.ShutdownReason.ReplyCode == 405; // there, and another connection's own
        }
    }
}
