using HybridMesh.GlobalControlPlane.GatewayApi;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.GatewayApi;

public sealed class GatewayApiDurationTests
{
    [Theory]
    [InlineData("0:00:00", "0s")]
    [InlineData("0:00:00.0000001", "1ms")]
    [InlineData("0:00:01.5", "1s500ms")]
    [InlineData("0:01:00", "1m")]
    [InlineData("1.01:01:01.001", "25h1m1s1ms")]
    [InlineData("10000.00:00:00", "99999h")]
    public void Of_Should_UseWholeNumbers_When_ThereAreFractions(string duration, string expected) =>
        Assert.Equal(expected, GatewayApiDuration.Of(TimeSpan.Parse(duration)));
}
