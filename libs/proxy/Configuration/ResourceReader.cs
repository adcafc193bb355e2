using Google.Protobuf;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using HybridMesh.Proxy.Listeners;
using HybridMesh.Proxy.Routing;
using HybridMesh.Proxy.Upstream;

namespace HybridMesh.Proxy.Configuration;

/// <summary>Understands one resource, alone: what it refers to need not be there.</summary>
internal static class ResourceReader
{
    /// <summary>The spec of a resource; null with everything that is wrong with it.</summary>
    public static object? Read(DiscoveredResource resource, Problems problems)
    {
        try
        {
            var spec = ReadBody(resource, problems);
            return problems.Any ? null : spec;
        }
        catch (InvalidProtocolBufferException)
        {
            problems.Add("body", "is not a message of its type");
            return null;
        }
    }

    private static object? ReadBody(DiscoveredResource resource, Problems problems)
    {
        var name = resource.Key.Name;
        switch (resource.Key.TypeUrl)
        {
            case TypeUrls.GatewayBackend:
                return BackendReader.Read(name, GatewayBackend.Parser.ParseFrom(resource.Payload), problems);
            case TypeUrls.GatewayListener:
                return ListenerReader.Read(name, GatewayListener.Parser.ParseFrom(resource.Payload), problems);
            case TypeUrls.GatewayRoute:
                return RouteReader.Read(name, GatewayRoute.Parser.ParseFrom(resource.Payload), problems);
            default:
                problems.Add("type", $"'{resource.Key.TypeUrl}' is not for gateways");
                return null;
        }
    }
}
