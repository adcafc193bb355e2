using HybridMesh.Proxy.Listeners;

namespace HybridMesh.Proxy.Routing;

/// <summary>What one listener serves.</summary>
internal sealed class ListenerTable(ListenerSpec spec, HostIndex hosts, Route[] routes)
{
    public ListenerSpec Spec => spec;

    public HostIndex Hosts => hosts;

    public IReadOnlyList<Route> Routes => routes;

    /// <summary>The route of the host that a Host header names; null when there is none.</summary>
    public Route? Find(string? hostHeader)
    {
        var place = hosts.Find(hostHeader);
        return place < 0 ? null : routes[place];
    }
}
