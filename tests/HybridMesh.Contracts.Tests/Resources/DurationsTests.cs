using HybridMesh.Contracts.Resources;
using Xunit;

namespace HybridMesh.Contracts.Tests.Resources;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("0", "0s")]
    [InlineData("30s", "30s")]
    [InlineData("0.5s", "0.5s")]
    [InlineData("1.5s", "1.5s")]
    [InlineData("500ms", "0.5s")]
    [InlineData("8760h", "31536000s")]
    [InlineData("31536000s", "31536000s")]
    [InlineData("1h30m", "5400s")]
    [InlineData("1m1s1ms1us", "61.001001s")]
    [InlineData("100ns", "0.0000001s")]
    [InlineData("1µs", "0.000001s")]
    [InlineData("2.5h", "9000s")]
    [InlineData("256204778h", "922337200800s")]
    public void Format_Should_WriteSeconds_When_TextIsADuration(string text, string expected)
    {
        var isDuration = Durations.TryParse(text, out var duration);

        Assert.True(isDuration);
        Assert.Equal(expected, Durations.Format(duration));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("+1s")]
    [InlineData("1 s")]
    [InlineData("1d")]
    [InlineData(".5s")]
    [InlineData("1s2")]
    [InlineData("256204779h")]
    [InlineData("99999999999999999999999999999999999999999h")]
    [InlineData("1S")]
    [InlineData("１s")]
    public void TryParse_Should_Fail_When_TextIsNotADuration(string text) => Assert.False(Durations.TryParse(text, out _));
}
