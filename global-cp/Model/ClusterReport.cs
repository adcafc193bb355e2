using System.Collections.Immutable;
using HybridMesh.Discovery.Wire;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Model;

/// <summary>The last inventory of one cluster, in the form translators read it.</summary>
internal sealed class ClusterReport
{
    private ClusterReport(
        ClusterState state,
        ImmutableSortedSet<string> namespaces,
        ImmutableSortedDictionary<string, ReportedGateways> gateways,
        ImmutableDictionary<ServiceName, ServiceState> services,
        ImmutableSortedDictionary<string, ReportedServices> servicesByNamespace)
    {
        State = state;
        Namespaces = namespaces;
        Gateways = gateways;
        Services = services;
        ServicesByNamespace = servicesByNamespace;
    }

    public ClusterState State { get; }

    /// <summary>All of the cluster.</summary>
    public ImmutableSortedSet<string> Namespaces { get; }

    /// <summary>By namespace.</summary>
    public ImmutableSortedDictionary<string, ReportedGateways> Gateways { get; }

    /// <summary>The gateways that are configured by objects in the cluster.</summary>
    public IEnumerable<GatewayWorkload> IstioWorkloads =>
        Gateways.Values.SelectMany(gateways => gateways.Gateways).Select(gateway => gateway.Workload).Where(workload => workload.IsIstio);

    /// <summary>What makes gateways here from objects alone; null where nothing does.</summary>
    public GatewayApiFacts? GatewayApi { get; private init; }

    /// <summary>By every name a route may use for the service.</summary>
    public ImmutableDictionary<ServiceName, ServiceState> Services { get; }

    public ImmutableSortedDictionary<string, ReportedServices> ServicesByNamespace { get; }

    /// <summary>What people should know of gateways, and nothing is compiled from.</summary>
    public ImmutableDictionary<GatewayWorkload, GatewayDetails> Details { get; private init; } =
        ImmutableDictionary<GatewayWorkload, GatewayDetails>.Empty;

    public static ClusterReport From(string cluster, ClusterInventory inventory, bool isConnected)
    {
        var dataPlane = inventory.Istio is null ? DataPlane.HybridMesh : DataPlane.Istio;
        var gateways = inventory.Gateways
            .GroupBy(gateway => gateway.Namespace)
            .ToImmutableSortedDictionary(group => group.Key, group => ToGateways(cluster, dataPlane, group), StringComparer.Ordinal);
        var services = ImmutableDictionary.CreateBuilder<ServiceName, ServiceState>();
        foreach (var service in inventory.Services)
        {
            var state = new ServiceState(
                service.Ports.Any(port => port.Ready.Any(ready => ready.Count > 0)),
                service.Ports is [var only] ? (int)only.Number : null);
            foreach (var name in ToService(service).Names)
            {
                services[new ServiceName(service.Namespace, name)] = state;
            }
        }

        var region = inventory.Locality?.Region;
        return new ClusterReport(
            new ClusterState(NullIfEmpty(region), !isConnected, inventory.Istio?.Version)
            {
                TrustDomain = NullIfEmpty(inventory.Istio?.TrustDomain),
                IstioClusterId = NullIfEmpty(inventory.Istio?.ClusterId),
                AreGatewaysScoped = inventory.Istio?.GatewaysAreScoped ?? false,
            },
            [.. inventory.Namespaces, .. inventory.Services.Select(service => service.Namespace)],
            gateways,
            services.ToImmutable(),
            inventory.Services
                .GroupBy(service => service.Namespace)
                .ToImmutableSortedDictionary(group => group.Key, ToServices, StringComparer.Ordinal))
        {
            GatewayApi = GatewayApiFacts.Of(inventory),
            Details = inventory.Gateways
                .GroupBy(gateway => ToWorkload(cluster, dataPlane, gateway))
                .ToImmutableDictionary(group => group.Key, group => GatewayDetails.Of([.. group])),
        };
    }

    private static ReportedServices ToServices(IEnumerable<Service> services) =>
        new([.. services.Select(ToService).OrderBy(service => service.Name, StringComparer.Ordinal)]);

    private static ReportedService ToService(Service service) => new(
        service.Namespace,
        service.Name,
        service.Hostname.Length > 0 ? service.Hostname : $"{service.Name}.{service.Namespace}.svc.cluster.local",
        Labels.From(service.Labels),
        [.. service.Ports.Select(port => new ReportedPort((int)port.Number, port.Name, port.Protocol)).OrderBy(port => port.Number)],
        [.. service.ServiceAccounts]);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static ReportedGateways ToGateways(string cluster, DataPlane dataPlane, IEnumerable<GatewayAddress> gateways) =>
        new([.. gateways.Select(gateway => ToGateway(cluster, dataPlane, gateway)).OrderBy(gateway => gateway.Workload)]);

    private static ReportedGateway ToGateway(string cluster, DataPlane dataPlane, GatewayAddress gateway) => new(
        ToWorkload(cluster, dataPlane, gateway),
        [.. gateway.MeshEndpoints.Select(endpoint => new MeshEndpoint(endpoint.Address, endpoint.Port)).Distinct().Order()],
        gateway.Ready)
    {
        Hostname = NullIfEmpty(gateway.Hostname),
        Ports = gateway.Ports.GroupBy(port => (int)port.Port).ToImmutableSortedDictionary(port => port.Key, port => (int)port.First().TargetPort),
    };

    private static GatewayWorkload ToWorkload(string cluster, DataPlane dataPlane, GatewayAddress gateway) =>
        new(cluster, gateway.Namespace, Labels.From(gateway.Labels), dataPlane);
}
