using HybridMesh.Contracts.Reading.Binding;
using Xunit;

namespace HybridMesh.Contracts.Tests.Reading;

public sealed class NearestTests
{
    private static readonly string[] Known = ["user", "team", "serviceAccount", "organization", "hostname", "port", "clusters"];

    [Theory]
    [InlineData("teuseram", "team")]
    [InlineData("hostnam", "hostname")]
    [InlineData("hsotname", "hostname")]
    [InlineData("Hostname", "hostname")]
    [InlineData("org", "organization")]
    [InlineData("cluster", "clusters")]
    [InlineData("prot", "port")]
    [InlineData("nonsense", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Find_Should_SuggestWhatWasMeant_When_ItIsNearEnough(string written, string? expected) =>
        Assert.Equal(expected, Nearest.Find(written, Known));
}
