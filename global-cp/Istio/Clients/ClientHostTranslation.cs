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
    private const int PortOfTlsServers = 80;

    public UnitOutput Run()
    {
        var namespaces = ClientNamespaces.Of(mesh, host, cluster);
        return !namespaces.IsEmpty && Find(namespaces) is { } remote
            ? new UnitOutput([.. ClientObjects.Of(mesh, cluster, host.Tenant, remote)], [])
            : UnitOutput.Empty;
    }

    private RemoteHost? Find(ImmutableSortedSet<string> namespaces)
    {
        ClientPort[] ports = [.. Requests(), .. Connections()];
        return ports.Length > 0
            ? ToRemote([.. ports.DistinctBy(port => port.Port.Number)], namespaces)
            : EgressClients.Of(mesh, host, cluster, namespaces);
    }

    private IEnumerable<ClientPort> Requests()
    {
        var sites = ClientSites.Of(mesh, host.Tenant, MeshHop.OfRequests(host.Hostname), cluster);
        int[] numbers = [.. sites.SelectMany(site => site.PlaintextPorts).Distinct().Order().DefaultIfEmpty(PortOfTlsServers)];
        return sites.Length == 0 ? [] : numbers.Select(number => new ClientPort(new RemotePort(number, "HTTP") { Sni = host.Hostname }, sites));
    }

    // After requests: a port that carries both carries requests.
    private IEnumerable<ClientPort> Connections() =>
        from hop in ClientSites.TcpHops(mesh, host.Tenant, host.Hostname)
        let sites = ClientSites.Of(mesh, host.Tenant, hop, cluster)
        where sites.Length > 0
        select new ClientPort(new RemotePort(hop.Port, "TCP") { Sni = HopNames.Of(hop) }, sites);

    private RemoteHost ToRemote(ClientPort[] ports, ImmutableSortedSet<string> namespaces)
    {
        var sites = ports.SelectMany(port => port.Sites).ToArray();
        return new RemoteHost
        {
            Hostname = host.Hostname,
            Addresses = ports.Any(port => port.Port.IsTcp) ? [VirtualAddress.Of(host.Hostname)] : [],
            Ports = [.. ports.Select(port => port.Port).OrderBy(port => port.Number)],
            Endpoints = [.. Endpoints(ports)],
            Failover = Failover(),
            ExportTo = namespaces,
            Sni = ports[0].Port.Sni,
            ServerIds = [.. sites.SelectMany(site => site.Namespaces.Select(NameIn(site))).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    private IEnumerable<RemoteEndpoint> Endpoints(ClientPort[] ports) =>
        from port in ports
        from site in port.Sites
        from endpoint in site.Endpoints
        group port.Port by (site.Name, site.Cluster, Address: endpoint) into serving
        orderby serving.Key.Name, serving.Key.Address
        select RemoteEndpoint.Of(mesh, serving.Key.Cluster, serving.Key.Address) with { Ports = [.. serving.OrderBy(port => port.Number)] };

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
