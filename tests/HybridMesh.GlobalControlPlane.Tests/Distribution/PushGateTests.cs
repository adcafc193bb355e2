using HybridMesh.Discovery;
using HybridMesh.GlobalControlPlane.Distribution;
using HybridMesh.GlobalControlPlane.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Distribution;

public sealed class PushGateTests
{
    private static readonly DiscoveryPeer Peer = new("clusters/edge/gateways/t1/app=x", "one");

    private readonly PushGate _gate = new(Options.Create(new GlobalControlPlaneOptions { MaxConcurrentPushes = 1 }));

    [Fact]
    public async Task Enter_Should_LetTheSmallOneFirst_When_ABigOneWaitsLonger()
    {
        var turn = await _gate.EnterAsync(Peer, 1, CancellationToken.None);
        var big = _gate.EnterAsync(Peer, 1000, CancellationToken.None).AsTask();
        var small = _gate.EnterAsync(Peer, 1, CancellationToken.None).AsTask();

        turn.Dispose();

        using var entered = await small;
        Assert.False(big.IsCompleted);
    }

    [Fact]
    public async Task Enter_Should_PassTheTurnOn_When_AWaiterGaveUp()
    {
        using var gone = new CancellationTokenSource();
        var turn = await _gate.EnterAsync(Peer, 1, CancellationToken.None);
        var first = _gate.EnterAsync(Peer, 1, gone.Token).AsTask();
        var second = _gate.EnterAsync(Peer, 1, CancellationToken.None).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);

        turn.Dispose();

        using var entered = await second;
        Assert.NotNull(entered);
    }
}
