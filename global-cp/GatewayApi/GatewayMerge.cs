using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using HybridMesh.GlobalControlPlane.Compilation;

namespace HybridMesh.GlobalControlPlane.GatewayApi;

/// <summary>Makes one Gateway of what several gateway objects add to it: they differ in their listeners only, of which each has its own.</summary>
internal static class GatewayMerge
{
    private const string Prefix = $"{GatewayApiKind.Group}/Gateway/";

    public static bool IsShared(ResourceName name) => name.Name.StartsWith(Prefix, StringComparison.Ordinal);

    public static ByteString Merge(IEnumerable<ByteString> shares)
    {
        Struct[] gateways = [.. shares.Select(Struct.Parser.ParseFrom)];
        var listeners = gateways.SelectMany(ListenersOf).DistinctBy(NameOf).OrderBy(NameOf, StringComparer.Ordinal).ToArray();
        var merged = gateways[0];
        merged.Fields["spec"].StructValue.Fields["listeners"] = Value.ForList(listeners);
        return merged.ToByteString();
    }

    private static IEnumerable<Value> ListenersOf(Struct gateway) =>
        gateway.Fields["spec"].StructValue.Fields["listeners"].ListValue.Values;

    private static string NameOf(Value listener) => listener.StructValue.Fields["name"].StringValue;
}
