using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;

namespace HybridMesh.Proxy.Tests.Support;

/// <summary>Valid resources by default, as they come over the wire.</summary>
internal static class Wire
{
    public const string Http80 = "http/80";
    public const string Mesh15443 = "mesh/15443";
    public const string Host = "servicea.example.com";

    public static DiscoveredResource Http(uint port = 80) =>
        Resource(TypeUrls.GatewayListener, $"http/{port}", new GatewayListener { Port = port, Protocol = GatewayListener.Types.Protocol.Http });

    public static DiscoveredResource Mesh(params string[] allowedPeers) =>
        Resource(TypeUrls.GatewayListener, Mesh15443, new GatewayListener
        {
            Port = 15443,
            Protocol = GatewayListener.Types.Protocol.Mesh,
            AllowedPeers = { allowedPeers },
        });

    public static DiscoveredResource Backend(string name, params string[] addresses) => Backend(name, null, addresses);

    public static DiscoveredResource Backend(string name, MeshTls? tls, params string[] addresses) =>
        Resource(TypeUrls.GatewayBackend, name, new GatewayBackend
        {
            Cluster = name,
            RemoteGateway = new RemoteGateway
            {
                Tls = tls,
                Endpoints = { addresses.Select(Address) },
            },
        });

    public static DiscoveredResource LocalBackend(string name, string @namespace, string hostname, uint port) =>
        Resource(TypeUrls.GatewayBackend, name, new GatewayBackend
        {
            LocalService = new LocalService { Namespace = @namespace, Hostname = hostname, Port = port },
        });

    public static DiscoveredResource Route(params Rule[] rules) => Route(Host, rules);

    public static DiscoveredResource Route(string hostname, params Rule[] rules) => Route(Http80, hostname, rules);

    public static DiscoveredResource Route(string listener, string hostname, params Rule[] rules) =>
        Resource(TypeUrls.GatewayRoute, $"{listener}/{hostname}", new GatewayRoute { Listener = listener, Hostname = hostname, Rules = { rules } });

    public static Rule Forward(params (string Backend, uint Weight)[] shares) =>
        new() { Forward = new Forward { Backends = { shares.Select(share => new WeightedBackend { Backend = share.Backend, Weight = share.Weight }) } } };

    public static Rule Answer(string body, params Match[] matches) => new()
    {
        DirectResponse = new DirectResponse { Status = 200, Body = ByteString.CopyFromUtf8(body) },
        Matches = { matches },
    };

    public static Rule WithTimeout(this Rule rule, TimeSpan timeout)
    {
        rule.Timeout = Duration.FromTimeSpan(timeout);
        return rule;
    }

    public static Match Exact(string path) => new() { Path = new StringMatch { Exact = path } };

    public static Match Prefix(string path) => new() { Path = new StringMatch { Prefix = path } };

    public static Match Regex(string path) => new() { Path = new StringMatch { Regex = path } };

    public static DiscoveryUpdate Update(params DiscoveredResource[] resources) => Update(resources, []);

    public static DiscoveryUpdate Removal(params DiscoveredResource[] resources) => Update([], [.. resources.Select(resource => resource.Key)]);

    public static DiscoveryUpdate Update(IReadOnlyList<DiscoveredResource> resources, IReadOnlyList<ResourceKey> removed) =>
        new("any", resources, removed, new ModelVersion(7, "abcd", 3), true);

    public static DiscoveredResource Resource(string typeUrl, string name, IMessage message)
    {
        var versioned = VersionedResource.From(message);
        return new DiscoveredResource(new ResourceKey(typeUrl, name), versioned.Version, versioned.Payload);
    }

    private static Address Address(string text)
    {
        var colon = text.LastIndexOf(':');
        return new Address { Host = text[..colon], Port = uint.Parse(text[(colon + 1)..]) };
    }
}
