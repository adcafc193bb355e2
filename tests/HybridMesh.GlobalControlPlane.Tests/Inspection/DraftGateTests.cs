using HybridMesh.GlobalControlPlane.Hosting;
using HybridMesh.GlobalControlPlane.Inspection.Drafts;
using HybridMesh.Grpc;
using Microsoft.Extensions.Options;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Inspection;

public sealed class DraftGateTests
{
    [Fact]
    public async Task Enter_Should_LetOneInAndHoldTheNextAndRefuseTheThird_When_OneMayRunAndOneMayWait()
    {
        using var gate = new DraftGate(Options.Create(new GlobalControlPlaneOptions { MaxConcurrentDrafts = 1, MaxWaitingDrafts = 1 }));

        var first = await gate.EnterAsync(CancellationToken.None);
        var second = gate.EnterAsync(CancellationToken.None);
        var third = await Assert.ThrowsAsync<RpcException>(() => gate.EnterAsync(CancellationToken.None));

        Assert.Equal((false, StatusCode.ResourceExhausted), (second.IsCompleted, third.StatusCode));
        first.Dispose();
        (await second.WaitAsync(TimeSpan.FromSeconds(20))).Dispose();
    }
}
