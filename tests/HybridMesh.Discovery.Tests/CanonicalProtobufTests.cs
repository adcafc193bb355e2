using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Discovery.Wire;

namespace HybridMesh.Discovery.Tests;

public sealed class CanonicalProtobufTests
{
    private static readonly string[] Keys = ["b", "a", "Z", "aa", "ä", "-", "0"];

    [Fact]
    public void Serialize_Should_GiveSameBytes_When_MapsAreFilledInAnotherOrder()
    {
        var forward = CanonicalProtobuf.Serialize(Inventory(Keys));
        var backward = CanonicalProtobuf.Serialize(Inventory(Keys.Reverse()));

        Assert.NotEqual(Inventory(Keys).ToByteString(), Inventory(Keys.Reverse()).ToByteString());
        Assert.Equal(forward, backward);
        Assert.Equal(ClusterInventory.Parser.ParseFrom(forward), Inventory(Keys));
    }

    [Fact]
    public void Serialize_Should_SortNestedMaps_When_TheyAreInsideMapValues()
    {
        static Struct Deep(IEnumerable<string> keys) => new()
        {
            Fields = { ["outer"] = Value.ForStruct(new Struct { Fields = { keys.ToDictionary(key => key, Value.ForString) } }) },
        };

        Assert.Equal(CanonicalProtobuf.Serialize(Deep(Keys)), CanonicalProtobuf.Serialize(Deep(Keys.Reverse())));
    }

    [Fact]
    public void Serialize_Should_LeaveMessageAlone_When_ItHasUnsortedMaps()
    {
        var inventory = Inventory(Keys);

        CanonicalProtobuf.Serialize(inventory);

        Assert.Equal(Keys, inventory.Services[0].Labels.Keys);
    }

    [Fact]
    public void Serialize_Should_KeepUnknownFields_When_TheyCameFromANewerPeer()
    {
        var newer = new Origin { Fqn = "organizations/o", Revision = 4 }.ToByteArray().Concat(new byte[] { 0x9a, 0x3f, 1, 65 }).ToArray();

        Assert.Equal(newer, CanonicalProtobuf.Serialize(Origin.Parser.ParseFrom(newer)).ToByteArray());
    }

    [Fact]
    public void Of_Should_BeStable_When_BytesAreTheSame() =>
        Assert.Equal("2cf24dba5fb0a30e26e83b2ac5b9e29e", ContentHash.Of("hello"u8));

    private static ClusterInventory Inventory(IEnumerable<string> keys) => new()
    {
        Services = { new Service { Labels = { keys.ToDictionary(key => key, key => "v" + key) } } },
    };
}
