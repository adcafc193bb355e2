using System.Collections.Frozen;
using HybridMesh.Proxy.Balancing;
using HybridMesh.Proxy.Listeners;
using HybridMesh.Proxy.Routing;
using HybridMesh.Proxy.Upstream;

namespace HybridMesh.Proxy.Configuration;

/// <summary>
/// Connects accepted resources to one routing table. What did not change is taken over from the table before, with its turns; so one
/// edited route costs one new route. Not safe for concurrent use.
/// </summary>
internal sealed class RoutingTableBuilder(DestinationSet destinations, ILocalServices? localServices, AvailabilityClock clock)
{
    private Dictionary<string, Backend> _missing = [];
    private Dictionary<(string Listener, string Hostname), Route> _routes = [];
    private RoutingTable _last = RoutingTable.Empty;

    public RoutingTable Build(IEnumerable<object> specs)
    {
        var all = specs.ToLookup(spec => spec.GetType());
        var backends = all[typeof(BackendSpec)].Cast<BackendSpec>().ToFrozenDictionary(spec => spec.Name, Connect, StringComparer.Ordinal);
        var missing = new Dictionary<string, Backend>(StringComparer.Ordinal);
        var routes = new Dictionary<(string Listener, string Hostname), Route>();
        foreach (var spec in all[typeof(RouteSpec)].Cast<RouteSpec>())
        {
            routes[(spec.Listener, spec.Hostname)] = Connect(spec, name => Find(name, backends, missing));
        }

        var byListener = routes.Values.ToLookup(route => route.Spec.Listener);
        var listeners = all[typeof(ListenerSpec)].Cast<ListenerSpec>()
            .ToFrozenDictionary(spec => spec.Name, spec => Connect(spec, byListener[spec.Name]), StringComparer.Ordinal);
        (_missing, _routes) = (missing, routes);
        return _last = new RoutingTable(listeners, backends);
    }

    private Backend Connect(BackendSpec spec)
    {
        var members = Keys(spec.Source).Select(destinations.Get).ToArray();
        var old = _last.Backends.GetValueOrDefault(spec.Name);
        return old is not null && ReferenceEquals(old.Spec, spec) && old.Destinations.SequenceEqual(members)
            ? old
            : new Backend(spec, members, clock, old?.Turns ?? TurnCounter.StartingAnywhere());
    }

    private IEnumerable<DestinationKey> Keys(BackendSource source) => source switch
    {
        BackendSource.Fixed named => named.Keys,
        BackendSource.Local local => (localServices?.Resolve(local.Namespace, local.Hostname, local.Port) ?? [])
            .Select(endpoint => new DestinationKey(endpoint.Host, endpoint.Port, null))
            .Distinct(),
        _ => [],
    };

    private Backend Find(string name, FrozenDictionary<string, Backend> backends, Dictionary<string, Backend> missing)
    {
        if (backends.TryGetValue(name, out var backend) || missing.TryGetValue(name, out backend))
        {
            return backend;
        }

        return missing[name] = _missing.GetValueOrDefault(name) ?? Backend.Missing(name, clock);
    }

    private Route Connect(RouteSpec spec, Func<string, Backend> find)
    {
        var backends = spec.Rules.Select(rule => rule.Action).OfType<RuleAction.Forward>()
            .SelectMany(forward => forward.Shares).Select(share => find(share.Backend)).ToArray();
        var old = _routes.GetValueOrDefault((spec.Listener, spec.Hostname));
        if (old is not null && ReferenceEquals(old.Spec, spec) && old.Backends.SequenceEqual(backends))
        {
            return old;
        }

        return new Route(spec, [.. spec.Rules.Select((rule, i) => Connect(rule, old?.Rules.ElementAtOrDefault(i), find))], backends);
    }

    private Rule Connect(RuleSpec spec, Rule? old, Func<string, Backend> find) =>
        new(spec, spec.Action is RuleAction.Forward forward
            ? new WeightedChoice<Backend>(
                [.. forward.Shares.Select(share => new Weighted<Backend>(find(share.Backend), share.Weight, share.Priority))],
                forward.IsStrict,
                clock,
                old?.Choice?.Turns ?? TurnCounter.StartingAnywhere())
            : null);

    private ListenerTable Connect(ListenerSpec spec, IEnumerable<Route> routes)
    {
        var ordered = routes.OrderBy(route => route.Spec.Hostname, StringComparer.Ordinal).ToArray();
        var hostnames = ordered.Select(route => route.Spec.Hostname).ToArray();
        var old = _last.Listeners.GetValueOrDefault(spec.Name);
        return new ListenerTable(spec, old?.Hosts.IsFor(hostnames) == true ? old.Hosts : new HostIndex(hostnames), ordered);
    }
}
