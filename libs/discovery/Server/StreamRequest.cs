using System.Collections.Immutable;
using HybridMesh.Discovery.Wire;
using HybridMesh.Grpc;

namespace HybridMesh.Discovery;

/// <summary>Reads requests of a discovery stream.</summary>
internal static class StreamRequest
{
    private const string Wildcard = "*";
    private const int MaxNameLength = 1024;

    public static TypeDelivery DeliveryOf(DeltaDiscoveryRequest request, ImmutableArray<TypeDelivery> deliveries)
    {
        var delivery = deliveries.FirstOrDefault(delivery => delivery.TypeUrl == request.TypeUrl)
            ?? throw new RpcException(new Grpc.Status(
                StatusCode.InvalidArgument, $"type '{request.TypeUrl}' is not one of this target's: {string.Join(", ", deliveries.Select(d => d.TypeUrl))}"));
        if (request.InitialResourceVersions.Keys.Any(name => name.Length > MaxNameLength))
        {
            throw new RpcException(new Grpc.Status(StatusCode.InvalidArgument, $"a resource name is longer than {MaxNameLength} characters"));
        }

        return request.ResourceNamesUnsubscribe.Count == 0 && request.ResourceNamesSubscribe.All(name => name == Wildcard)
            ? delivery
            : throw new RpcException(new Grpc.Status(
                StatusCode.Unimplemented, "subscriptions are to all resources of a type; subscribing to single names is not supported"));
    }

    /// <summary>Books what the peer took and refused of a response.</summary>
    public static void Settle(DeltaDiscoveryRequest request, InFlightResponse answered)
    {
        var named = request.ResourceErrors.ToLookup(error => error.Name, StringComparer.Ordinal);
        foreach (var (name, version) in answered.Versions)
        {
            if (named[name].FirstOrDefault() is { } error)
            {
                answered.Delivery.Refuse(name, version, error.Code, error.Message);
            }
            else if (request.ErrorDetail is { } detail && request.ResourceErrors.Count == 0)
            {
                answered.Delivery.Refuse(name, version, DiscoveryErrorCodes.ResponseRefused, detail.Message);
            }
            else
            {
                answered.Delivery.Take(name, version);
            }
        }
    }
}
