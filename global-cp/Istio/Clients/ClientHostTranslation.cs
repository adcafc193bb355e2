using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Istio.Egress;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>What workloads of one cluster need to call a hostname that gateways of Istio clusters expose.</summary>
internal sealed class ClientHostTranslation(TenantHost host, string cluster, MeshView mesh)
{
    private static readonly RemotePort PortOfTlsServers = new(80, "HTTP");

    public UnitOutput Run()
    {
        var namespaces = ClientNamespaces.Of(mesh, host, cluster);
        return !namespaces.IsEmpty && Find(namespaces) is { } remote
            ? new UnitOutput([.. ClientObjects.Of(mesh, cluster, host.Tenant, remote)], [])
            : UnitOutput.Empty;
    }

    private RemoteHost? Find(ImmutableSortedSet<string> namespaces)
    {
        Tier2Site[] sites = [.. Tier2Sites.Find(mesh, host.Tenant, MeshHop.OfRequests(host.Hostname), cluster).Values.Where(IsForClients)];
        return sites.Length > 0 ? ToRemote(sites, namespaces) : EgressClients.Of(mesh, host, cluster, namespaces);
    }

    // Workloads know gateways by the certificate that the agent of a cluster keeps beside Istio's, and speak TLS to all of them.
    private static bool IsForClients(Tier2Site site) => site is { IsCandidate: true, IsIstio: true, Cluster.IsPlaintext: false };

    private RemoteHost ToRemote(Tier2Site[] sites, ImmutableSortedSet<string> namespaces)
    {
        ImmutableArray<RemotePort> ports =
            [.. sites.SelectMany(site => site.PlaintextPorts).Distinct().Order().Select(port => new RemotePort(port, "HTTP"))];
        return new RemoteHost
        {
            Hostname = host.Hostname,
            Ports = ports.IsEmpty ? [PortOfTlsServers] : ports,
            Endpoints = [.. sites.SelectMany(site => site.Endpoints.Select(endpoint => RemoteEndpoint.Of(mesh, site.Cluster, endpoint)))],
            Failover = Failover(),
            ExportTo = namespaces,
            Sni = host.Hostname,
            ServerIds = [.. sites.SelectMany(site => site.Namespaces.Select(NameIn(site))).Order(StringComparer.Ordinal)],
        };
    }

    private Func<string, string> NameIn(Tier2Site site) => @namespace => mesh.Settings.IstioGatewayOf(site.Name, @namespace);

    // Whoever exposed the hostname first says in which order its clusters take requests.
    private FailoverOrder Failover()
    {
        var first = mesh.DeclarersOf(host.Hostname)
            .Where(gateway => gateway.Tier is GatewayTier.Tier2 && gateway.Tenant == host.Tenant)
            .MinBy(gateway => gateway.Order)!;
        var own = first.Servers.Where(server => server.Hostname == host.Hostname).Select(server => server.Failover).FirstOrDefault(order => order is not null);
        return FailoverPrecedence.Of(mesh, first.Fqn, own).Value;
    }
}
