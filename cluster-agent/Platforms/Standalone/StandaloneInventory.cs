using HybridMesh.Discovery.Wire;
using HybridMesh.Standalone;

namespace HybridMesh.ClusterAgent.Platforms.Standalone;

/// <summary>
/// From what is declared and what answers to what is reported: counts, never addresses of services. Pure; same input, same bytes.
/// </summary>
internal static class StandaloneInventory
{
    public static ClusterInventory Of(ClusterFile file, IReadOnlyList<ClusterGateway> gateways, IReadOnlySet<EndpointAddress> ready)
    {
        var inventory = new ClusterInventory { Locality = ToWire(file.Locality) };
        inventory.Namespaces.AddRange(file.Namespaces);
        inventory.Services.AddRange(file.Services
            .OrderBy(service => service.Namespace, StringComparer.Ordinal).ThenBy(service => service.Name, StringComparer.Ordinal)
            .Select(service => ToWire(service, file.Locality, ready)));
        inventory.Gateways.AddRange(gateways.Select(gateway => ToWire(gateway, ready)));
        return inventory;
    }

    private static Service ToWire(ClusterService service, ClusterLocality cluster, IReadOnlySet<EndpointAddress> ready)
    {
        var reported = new Service { Namespace = service.Namespace, Name = service.Name, Hostname = service.Hostname };
        reported.Labels.Add(service.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).ToDictionary());
        reported.Ports.AddRange(service.Ports.Select(port => ToWire(service, port, cluster, ready)));
        return reported;
    }

    // A locality whose endpoints are all down is reported with zero: that is news, its absence would be silence.
    private static ServicePort ToWire(
        ClusterService service, ClusterServicePort port, ClusterLocality cluster, IReadOnlySet<EndpointAddress> ready)
    {
        var reported = new ServicePort { Number = (uint)port.Number, Name = port.Name, Protocol = port.Protocol };
        reported.Ready.AddRange(
            from endpoint in service.Endpoints
            let target = endpoint.TargetPort(port.Number)
            where target is not null
            group ready.Contains(new EndpointAddress(endpoint.Address, target.Value)) by endpoint.Zone ?? cluster.Zone into zone
            orderby zone.Key
            select new ReadyCount { Locality = ToWire(InZone(cluster, zone.Key)), Count = (uint)zone.Count(isReady => isReady) });
        return reported;
    }

    private static ClusterLocality InZone(ClusterLocality cluster, string zone) =>
        zone == cluster.Zone ? cluster : cluster with { Zone = zone, SubZone = "" };

    private static GatewayAddress ToWire(ClusterGateway gateway, IReadOnlySet<EndpointAddress> ready)
    {
        var reported = new GatewayAddress { Namespace = gateway.Namespace, Ready = gateway.MeshEndpoints.Any(ready.Contains) };
        reported.Labels.Add(gateway.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).ToDictionary());
        reported.MeshEndpoints.AddRange(
            gateway.MeshEndpoints.Select(endpoint => new Discovery.Wire.Endpoint { Address = endpoint.Address, Port = (uint)endpoint.Port }));
        return reported;
    }

    private static Locality ToWire(ClusterLocality locality) =>
        new() { Region = locality.Region, Zone = locality.Zone, SubZone = locality.SubZone };
}
