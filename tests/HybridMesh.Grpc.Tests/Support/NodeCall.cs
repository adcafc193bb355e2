using System.Text.Json;
using System.Text.Json.Nodes;

namespace HybridMesh.Grpc.Tests.Support;

/// <summary>What a grpc-js client saw of one call.</summary>
internal sealed record NodeCall(
    IReadOnlyList<string[]> Headers, IReadOnlyList<string> Texts, int Count, long Bytes, JsonObject? Last, int Code, string Details,
    IReadOnlyList<string[]> Trailers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public StatusCode Status => (StatusCode)Code;

    /// <param name="node">Who calls.</param>
    /// <param name="server">Whom.</param>
    /// <param name="command">The fields of <c>call</c> in client.js, but the address.</param>
    public static async Task<NodeCall> MakeAsync(NodePeer node, InteropServer server, object command)
    {
        var arguments = JsonSerializer.SerializeToNode(command, Json)!.AsObject();
        arguments["address"] = server.Address.Authority;
        return (await node.RunAsync("call", arguments)).Deserialize<NodeCall>(Json)!;
    }
}
