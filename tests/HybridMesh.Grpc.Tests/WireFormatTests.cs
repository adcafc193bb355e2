using HybridMesh.Grpc.Wire;

namespace HybridMesh.Grpc.Tests;

public sealed class WireFormatTests
{
    [Theory]
    [InlineData(0, "0n")]
    [InlineData(1, "100n")]
    [InlineData(999_999, "99999900n")]
    [InlineData(1_000_000, "100000u")]
    [InlineData(10_000_000, "1000000u")]
    [InlineData(1_000_000_001, "100001m")]
    [InlineData(36_000_000_000_000, "3600000S")]
    public void Timeout_Should_UseFinestUnitOfEightDigits_When_Formatted(long ticks, string expected) =>
        Assert.Equal(expected, GrpcTimeout.Format(TimeSpan.FromTicks(ticks)));

    [Fact]
    public void Timeout_Should_NeverBeShorterOrMuchLonger_When_FormattedAndParsed()
    {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++)
        {
            var timeout = TimeSpan.FromTicks((long)Math.Exp(random.NextDouble() * Math.Log(long.MaxValue / 16)));

            Assert.True(GrpcTimeout.TryParse(GrpcTimeout.Format(timeout), out var parsed));
            Assert.InRange(parsed.Ticks, timeout.Ticks, timeout.Ticks + (timeout.Ticks / 10_000) + TimeSpan.TicksPerMicrosecond);
        }
    }

    [Theory]
    [InlineData("1H", 36_000_000_000)]
    [InlineData("1M", 600_000_000)]
    [InlineData("99999999S", 999_999_990_000_000)]
    [InlineData("5m", 50_000)]
    [InlineData("5u", 50)]
    [InlineData("500n", 5)]
    public void Timeout_Should_BeRead_When_UnitIsKnown(string text, long ticks)
    {
        Assert.True(GrpcTimeout.TryParse(text, out var timeout));
        Assert.Equal(ticks, timeout.Ticks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("1")]
    [InlineData("1s")]
    [InlineData("+1S")]
    [InlineData(" 1S")]
    [InlineData("100000000S")]
    public void Timeout_Should_BeRefused_When_TextIsNot(string text) => Assert.False(GrpcTimeout.TryParse(text, out _));

    [Theory]
    [InlineData("plain text ~", "plain text ~")]
    [InlineData("100%", "100%25")]
    [InlineData("ä\n", "%C3%A4%0A")]
    [InlineData("", "")]
    public void Message_Should_EscapeOnlyWhatItMust_When_Encoded(string text, string encoded)
    {
        Assert.Equal(encoded, PercentEncoding.Encode(text));
        Assert.Equal(text, PercentEncoding.Decode(encoded));
    }

    [Theory]
    [InlineData("50% off", "50% off")]
    [InlineData("%", "%")]
    [InlineData("%4", "%4")]
    [InlineData("%zz%41", "%zzA")]
    [InlineData("%ff", "\ufffd")]
    public void Message_Should_KeepWhatIsNoEscape_When_Decoded(string encoded, string text) =>
        Assert.Equal(text, PercentEncoding.Decode(encoded));

    [Theory]
    [InlineData("UPPER", "x", "upper")]
    [InlineData("a.b_c-d9", " ~", "a.b_c-d9")]
    public void Entry_Should_LowerTheKey_When_ItIsValid(string key, string value, string expected) =>
        Assert.Equal((expected, value), (new MetadataEntry(key, value).Key, new MetadataEntry(key, value).Value));

    [Theory]
    [InlineData("", "x")]
    [InlineData("with space", "x")]
    [InlineData("grpc-status", "0")]
    [InlineData("x-bin", "text")]
    [InlineData("x", "ümlaut")]
    [InlineData("x", "line\nbreak")]
    public void Entry_Should_BeRefused_When_ItCannotTravel(string key, string value) =>
        Assert.Throws<ArgumentException>(() => new MetadataEntry(key, value));

    [Fact]
    public void Entry_Should_BeRefused_When_BytesHaveATextKey() =>
        Assert.Throws<ArgumentException>(() => new MetadataEntry("x", [1]));
}
