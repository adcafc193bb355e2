using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>
/// What workloads of one cluster need to call a hostname that gateways of Istio clusters expose: a ServiceEntry with the gateways as its
/// endpoints and a DestinationRule for the way there, visible in the namespaces that may call it.
/// </summary>
internal sealed class ClientHostTranslation(TenantHost host, string cluster, MeshView mesh)
{
    private const int PortOfTlsServers = 80;

    public UnitOutput Run()
    {
        var namespaces = ClientNamespaces.Of(mesh, host, cluster);
        Tier2Site[] sites = namespaces.IsEmpty ? [] : [.. Tier2Sites.Find(mesh, host.Tenant, host.Hostname, cluster).Values.Where(IsForClients)];
        if (sites.Length == 0)
        {
            return UnitOutput.Empty;
        }

        var exportTo = IstioJson.Strings(namespaces);
        return new UnitOutput(
            [
                ToContribution(IstioKind.ServiceEntry, ServiceEntry(sites).With("exportTo", exportTo)),
                ToContribution(IstioKind.DestinationRule, DestinationRule().With("exportTo", exportTo.DeepClone())),
            ],
            []);
    }

    // Workloads know gateways by the certificate that the agent of a cluster keeps beside Istio's, and speak TLS to all of them.
    private static bool IsForClients(Tier2Site site) => site is { IsCandidate: true, IsIstio: true, Cluster.IsPlaintext: false };

    private JsonObject ServiceEntry(Tier2Site[] sites)
    {
        ImmutableSortedSet<int> ports = [.. sites.SelectMany(site => site.PlaintextPorts)];
        ports = ports.IsEmpty ? [PortOfTlsServers] : ports;
        var endpoints = sites.SelectMany(site => site.Endpoints.Select(endpoint => (Site: site, Endpoint: endpoint))).ToArray();
        return new JsonObject
        {
            ["hosts"] = IstioJson.Strings([host.Hostname]),
            ["location"] = "MESH_INTERNAL",
            ["resolution"] = endpoints.All(entry => IPAddress.TryParse(entry.Endpoint.Host, out _)) ? "STATIC" : "DNS",
            ["ports"] = new JsonArray([.. ports.Select(Port)]),
            ["subjectAltNames"] = IstioJson.Strings(sites.SelectMany(site => site.Namespaces.Select(NameIn(site))).Order(StringComparer.Ordinal)),
            ["endpoints"] = new JsonArray([.. endpoints.Select(entry => Endpoint(entry.Site, entry.Endpoint, ports))]),
        };
    }

    private Func<string, string> NameIn(Tier2Site site) => @namespace => mesh.Settings.IstioGatewayOf(site.Name, @namespace);

    private static JsonObject Port(int port) => new() { ["number"] = port, ["name"] = PortName(port), ["protocol"] = "HTTP" };

    private static string PortName(int port) => $"http-{port}";

    private JsonObject Endpoint(Tier2Site site, MeshEndpoint endpoint, ImmutableSortedSet<int> ports)
    {
        var state = mesh.StateOf(site.Name);
        return new JsonObject
        {
            ["address"] = endpoint.Host,
            ["ports"] = new JsonObject(ports.Select(port => KeyValuePair.Create(PortName(port), (JsonNode?)endpoint.Port))),
            ["labels"] = IstioJson.Map(
            [
                KeyValuePair.Create("security.istio.io/tlsMode", "istio"),
                KeyValuePair.Create(IstioLocality.Cluster, state?.IstioClusterId ?? site.Name),
            ]),
        }.With("locality", site.Cluster.Region ?? state?.Region);
    }

    private JsonObject DestinationRule() => new()
    {
        ["host"] = host.Hostname,
        ["trafficPolicy"] = new JsonObject
        {
            ["tls"] = new JsonObject { ["mode"] = "ISTIO_MUTUAL", ["sni"] = host.Hostname },
            ["outlierDetection"] = IstioLocality.OutlierDetection(),
            ["loadBalancer"] = new JsonObject { ["localityLbSetting"] = IstioLocality.Setting(Failover()) },
        },
    };

    // Whoever exposed the hostname first says in which order its clusters take requests.
    private FailoverOrder Failover()
    {
        var first = mesh.DeclarersOf(host.Hostname)
            .Where(gateway => gateway.Tier is GatewayTier.Tier2 && gateway.Tenant == host.Tenant)
            .MinBy(gateway => gateway.Order)!;
        return FailoverPrecedence.Of(mesh, first.Fqn).Value;
    }

    private Contribution ToContribution(IstioKind kind, JsonObject spec)
    {
        var name = IstioNames.Of(kind, host.Hostname, host.Tenant.Value, host.Hostname);
        return IstioManifest.ToContribution(
            new IstioObject(kind, IstioManifest.OwnNamespace, name, spec),
            mesh.StateOf(cluster)?.IstioVersion,
            IstioMetadata.OfOwner(host.Tenant, cluster, mesh));
    }
}
