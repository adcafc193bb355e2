using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clusters;

/// <summary>
/// The gateways of clusters as a host of their own that only the gateway's namespace sees, with a subset per cluster. Its name is made up:
/// the hostname itself may be a host that workloads of the namespace call.
/// </summary>
internal sealed class RemoteClusters(TranslationScope scope, IstioOutput output, GatewayServer server, MeshHop hop)
{
    private const int PortOfRequests = 80;
    private const int PortOfTls = 443;

    private RemotePort Port => hop.Kind switch
    {
        MeshHopKind.Requests => new RemotePort(PortOfRequests, "HTTP"),
        MeshHopKind.Passthrough => new RemotePort(PortOfTls, "TCP"),
        _ => new RemotePort(hop.Port, "TCP"),
    };

    /// <summary>Adds the host for a list of clusters and returns its name. Weights are no part of it: to shift them changes only the route.</summary>
    public string Add(RuleAction.ToClusters route, ClusterPick[] picks)
    {
        var list = string.Join(';', route.Clusters.Select(entry => $"{entry.Name} {Model.Labels.From(entry.Labels)} {entry.Network} {route.IsStrict && entry.Weight > 0}"));
        string[] identity = [HopNames.Of(hop), $"{server.Port}", list];
        var host = $"{ManifestNames.Hash([scope.Gateway.Fqn.Value, scope.Target.Name, .. identity])}.clusters.{HopNames.Domain}";
        Add(host, picks, identity);
        return host;
    }

    /// <param name="host">As <see cref="Add(RuleAction.ToClusters, ClusterPick[])"/> named it.</param>
    /// <param name="cluster">Null for all of them, the nearest first.</param>
    public JsonObject Destination(string host, string? cluster) =>
        new JsonObject { ["host"] = host, ["port"] = new JsonObject { ["number"] = Port.Number } }.With("subset", cluster);

    private void Add(string host, ClusterPick[] picks, string[] identity)
    {
        Tier2Site[] sites = [.. picks.Select(pick => pick.Site).OfType<Tier2Site>()];
        var remote = new RemoteHost
        {
            Hostname = host,
            Ports = [Port],
            Endpoints = [.. sites.SelectMany(site => site.Endpoints.Select(endpoint => RemoteEndpoint.Of(scope.Mesh, site.Cluster, endpoint) with { Cluster = site.Name }))],
            Failover = FailoverPrecedence.Of(scope.Mesh, scope.Gateway.Fqn, server.Failover).Value,
            ExportTo = ["."],
            Sni = HopNames.Of(hop),
            Addresses = hop.Kind is MeshHopKind.Requests ? [] : [VirtualAddress.Of(host)],
            ServerIds = [.. sites.SelectMany(site => site.Namespaces.Select(@namespace => scope.Mesh.Settings.IstioGatewayOf(site.Name, @namespace)))],
        };
        Add(IstioKind.ServiceEntry, ClientObjects.ServiceEntry(remote));
        Add(IstioKind.DestinationRule, DestinationRule(remote, picks));

        void Add(IstioKind kind, JsonObject spec) => output.Add(new IstioObject(
            kind, scope.Target.Namespace, output.NameOf(kind, server.Hostname, identity), spec.With("exportTo", ManifestJson.Strings(remote.ExportTo))));
    }

    private static JsonObject DestinationRule(RemoteHost remote, ClusterPick[] picks)
    {
        var rule = ClientObjects.DestinationRule(remote);
        rule["trafficPolicy"]!["tls"] = new JsonObject
        {
            ["mode"] = "MUTUAL",
            ["credentialName"] = IstioTls.EdgeCredential,
            ["sni"] = remote.Sni,
            ["subjectAltNames"] = ManifestJson.Strings(remote.ServerIds),
        };
        rule["subsets"] = new JsonArray([.. picks.Select(Subset)]);
        return rule;
    }

    // Of a cluster that keeps its share although it is out there are no endpoints: Envoy answers 503.
    private static JsonObject Subset(ClusterPick pick) => new()
    {
        ["name"] = pick.Cluster,
        ["labels"] = new JsonObject { [IstioLocality.Cluster] = pick.Cluster },
    };
}
