using System.Net.Sockets;
using HybridMesh.Testing.RabbitMq;
using Xunit;

namespace HybridMesh.Testing.Tests.RabbitMq;

public sealed class RabbitMqFixtureTests(RabbitMqFixture broker) : IClassFixture<RabbitMqFixture>
{
    [Fact]
    public async Task Broker_Should_AnswerOnTheSamePort_When_ItWasKilledAndStartedAgain()
    {
        Assert.True(await AnswersAsync(TimeSpan.FromSeconds(20)));

        await broker.KillAsync();
        await Assert.ThrowsAsync<SocketException>(() => AnswersAsync(TimeSpan.FromSeconds(20)));
        await broker.RestartAsync();

        Assert.True(await AnswersAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Broker_Should_KeepConnectionsButAnswerNothing_When_ItIsFrozen()
    {
        broker.Freeze();
        var whileFrozen = await AnswersAsync(TimeSpan.FromMilliseconds(300));
        broker.Thaw();

        Assert.False(whileFrozen);
        Assert.True(await AnswersAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Broker_Should_ListenOnLoopbackOnly_When_ItRuns()
    {
        // /proc/net/tcp: address:port in hexadecimal, state 0A is listening; 0100007F is 127.0.0.1.
        var hexPort = $":{broker.Port:X4}";
        var listeners = File.ReadLines("/proc/net/tcp").Concat(File.ReadLines("/proc/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == "0A" && fields[1].EndsWith(hexPort, StringComparison.Ordinal))
            .Select(fields => fields[1]);

        Assert.Equal([$"0100007F{hexPort}"], listeners);
    }

    // Whether the broker answers the AMQP header within the time; a refused connection throws.
    private async Task<bool> AnswersAsync(TimeSpan within)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(broker.Host, broker.Port);
        await client.GetStream().WriteAsync("AMQP\0\0\x09\x01"u8.ToArray());
        var read = client.GetStream().ReadExactlyAsync(new byte[1]).AsTask();
        try
        {
            await read.WaitAsync(within);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
