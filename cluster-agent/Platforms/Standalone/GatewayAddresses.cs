using System.Collections.Concurrent;
using HybridMesh.Standalone;

namespace HybridMesh.ClusterAgent.Platforms.Standalone;

/// <summary>Where the declared gateways are. One whose address file is unreadable at the moment stays where it was.</summary>
internal sealed partial class GatewayAddresses(ILogger<GatewayAddresses> logger)
{
    private readonly ConcurrentDictionary<string, Known> _known = new();

    public IReadOnlyList<ClusterGateway> Resolve(ClusterFile file) => [.. file.Gateways.Select(Resolve)];

    private ClusterGateway Resolve(ClusterGateway gateway) =>
        gateway.AddressFile is { } path ? gateway with { MeshEndpoints = Read(path) } : gateway;

    private IReadOnlyList<EndpointAddress> Read(string path)
    {
        var before = _known.GetValueOrDefault(path, new Known([], null));
        try
        {
            var endpoints = GatewayAddressFile.ReadMeshEndpoints(path);

            // A gateway that is about to start again has no file, or one without its listeners yet: it will be where it was.
            _known[path] = new Known(endpoints.Count > 0 ? endpoints : before.Endpoints, null);
        }
        catch (FormatException e)
        {
            _known[path] = before with { Problem = e.Message };
            if (before.Problem != e.Message)
            {
                LogUnreadable(logger, e.Message);
            }
        }

        return _known[path].Endpoints;
    }

    private sealed record Known(IReadOnlyList<EndpointAddress> Endpoints, string? Problem);

    [LoggerMessage(EventId = 5401, Level = LogLevel.Warning, Message = "A gateway's address file is not used, the gateway stays where it was: {Problem}")]
    private static partial void LogUnreadable(ILogger logger, string problem);
}
