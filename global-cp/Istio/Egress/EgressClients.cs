using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Istio.Clients;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>
/// How workloads of a cluster come to its egress gateways: the external host is, for them, a host of the mesh whose endpoints are the gateways. They
/// speak HTTP with it, so that the gateway can route and tell paths apart, and the mesh encrypts as far as the gateway.
/// </summary>
internal static class EgressClients
{
    private static readonly RemotePort Port = new(80, "HTTP");

    /// <summary>Null when they are led to none.</summary>
    /// <param name="mesh">Everything that may be read.</param>
    /// <param name="host">The external host, of the tenant of gateways and workloads.</param>
    /// <param name="cluster">Of gateways and workloads.</param>
    /// <param name="namespaces">Of the workloads.</param>
    public static RemoteHost? Of(MeshView mesh, TenantHost host, string cluster, ImmutableSortedSet<string> namespaces)
    {
        EgressExit[] exits = [.. EgressExit.Find(mesh, host, cluster)];
        var callers = namespaces.Except(exits.SelectMany(exit => ExternalServices.OwnNamespaces(mesh, exit)));
        return exits.Length == 0 || callers.IsEmpty
            ? null
            : new RemoteHost
            {
                Hostname = host.Hostname,
                Ports = [Port],
                Endpoints = [.. exits.SelectMany(exit => exit.Endpoints.Select(endpoint => EndpointOf(mesh, exit, endpoint))).Distinct()],
                Failover = null, // errors are those of the host outside: to leave the gateway for them would only add more
                ExportTo = callers,
                Sni = host.Hostname,
                ServerIds = [.. exits.Select(exit => mesh.Settings.IstioGatewayOf(cluster, exit.Workload.Namespace)).Distinct().Order(StringComparer.Ordinal)],
            };
    }

    private static RemoteEndpoint EndpointOf(MeshView mesh, EgressExit exit, MeshEndpoint endpoint) =>
        RemoteEndpoint.Of(mesh, mesh.Cluster(exit.Gateway.Organization.Child("clusters", exit.Workload.Cluster))!, endpoint);
}
