using System.Net;
using HybridMesh.Proxy.Routing;
using HybridMesh.Proxy.Upstream;

namespace HybridMesh.Proxy.Inspection;

/// <summary>Turns a routing table into what people are shown.</summary>
internal static class EngineView
{
    public static IReadOnlyList<DestinationStatus> Destinations(RoutingTable table) =>
    [
        .. from backend in table.Backends.Values
           orderby backend.Spec.Name
           from destination in backend.Destinations
           let state = destination.State
           select new DestinationStatus(
               backend.Spec.Name, backend.Spec.Cluster, destination.Key.Address, state.IsUp, state.Reason, state.Since, destination.Requests),
    ];

    public static IReadOnlyList<ListenerStatus> Listeners(RoutingTable table, IReadOnlyDictionary<string, IPEndPoint> addresses) =>
    [
        .. from listener in table.Listeners.Values
           orderby listener.Spec.Name
           select new ListenerStatus(
               listener.Spec.Name,
               listener.Spec.Port,
               listener.Spec.Protocol.ToString().ToLowerInvariant(),
               addresses.GetValueOrDefault(listener.Spec.Name)?.ToString() ?? "",
               [.. listener.Routes.Select(route => new RouteStatus(route.Spec.Hostname, [.. route.Rules.Select(View)]))]),
    ];

    private static RuleStatus View(Rule rule) => rule.Spec.Action switch
    {
        RuleAction.Forward => new RuleStatus("forward", [.. rule.Choice!.Entries.Select(View)]),
        RuleAction.Redirect => new RuleStatus("redirect", []),
        _ => new RuleStatus("answer", []),
    };

    private static ShareStatus View(Balancing.Weighted<Backend> share) =>
        new(share.Target.Spec.Name, share.Weight, share.Priority, share.Target.IsAvailable);
}
