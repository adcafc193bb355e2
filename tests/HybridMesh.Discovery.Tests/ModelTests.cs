using static HybridMesh.Discovery.Tests.Support.Resources;

namespace HybridMesh.Discovery.Tests;

public sealed class ModelTests
{
    [Theory]
    [InlineData(1, 5, 2, 1, true)]
    [InlineData(2, 1, 2, 2, true)]
    [InlineData(2, 2, 2, 2, false)]
    [InlineData(3, 0, 2, 9, false)]
    public void IsBehind_Should_CompareRevisionThenRegistry_When_OnOneChain(long revision, long registry, long other, long otherRegistry, bool expected) =>
        Assert.Equal(expected, new ModelVersion(revision, "aa", registry).IsBehind(new ModelVersion(other, "bb", otherRegistry)));

    [Fact]
    public void ToWire_Should_RoundTrip_When_HashIsHex()
    {
        var version = new ModelVersion(42, "00ff10ab99887766", 7);

        Assert.Equal(version, ModelVersion.FromWire(version.ToWire()));
        Assert.Equal("42@00ff10ab+7", version.ToString());
        Assert.Equal(ModelVersion.None, ModelVersion.FromWire(ModelVersion.None.ToWire()));
    }

    [Fact]
    public void With_Should_NameOnlyWhatDiffers_When_SomeChangesChangeNothing()
    {
        var snapshot = Snapshot(1, Backend("a").Put("1"), Backend("b").Put("1"), Backend("c").Put("1"));

        var next = snapshot.Then(
            2, Backend("a").Put("1"), Backend("b").Put("2"), Backend("c").Remove(), Backend("d").Put("1"), Backend("d").Remove(), Backend("e").Remove());

        Assert.Equal(["b", "c"], next.Changed.Select(key => key.Name).Order());
        Assert.Equal(["a", "b"], next.Resources.Keys.Select(key => key.Name).Order());
    }
}
