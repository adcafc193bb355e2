using System.Collections.Immutable;
using HybridMesh.Contracts.Resources;
using HybridMesh.Discovery;
using HybridMesh.Discovery.Gateway;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Kinds.Gateways;

/// <summary>Collects what one gateway object puts on one target, each resource once.</summary>
internal sealed class GatewayOutput(Resource resource, GatewayWorkload target) : UnitDraft(resource, target)
{
    private readonly SortedDictionary<string, GatewayListener> _listeners = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, GatewayBackend> _backends = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, GatewayRoute> _routes = new(StringComparer.Ordinal);

    /// <summary>Asks for a listener and returns its name; asked again, its peers are joined.</summary>
    public string AddListener(GatewayListener.Types.Protocol protocol, int port, params IEnumerable<string> peers)
    {
        var name = $"{protocol.ToString().ToUpperInvariant()}/{port}";
        var known = _listeners.GetValueOrDefault(name)?.AllowedPeers ?? [];
        _listeners[name] = new GatewayListener
        {
            Port = (uint)port,
            Protocol = protocol,
            AllowedPeers = { known.Union(peers).Order(StringComparer.Ordinal) },
        };
        return name;
    }

    public void AddBackend(string name, GatewayBackend backend) => _backends[name] = backend;

    public void AddRoute(string listener, string hostname, IEnumerable<Rule> rules) =>
        _routes[$"{listener}/{hostname}"] = new GatewayRoute
        {
            Listener = listener,
            Hostname = hostname,
            Rules = { rules },
            Origin = new Origin { Fqn = Resource.Fqn.Value, Revision = Resource.Server?.Revision ?? 0 },
        };

    public UnitOutput Build() => Build(
        [
            .. _backends.Select(entry => new Contribution(new(TypeUrls.GatewayBackend, entry.Key), entry.Value)),
            .. _listeners.Select(entry => new Contribution(new(TypeUrls.GatewayListener, entry.Key), entry.Value)),
            .. _routes.Select(entry => new Contribution(new(TypeUrls.GatewayRoute, entry.Key), entry.Value)),
        ]);
}
