using System.Collections.Immutable;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>One gateway of a cluster that brings requests for an external host out of the mesh, as workloads of the cluster reach it.</summary>
/// <param name="Gateway">The object that says so.</param>
/// <param name="Server">The server in it.</param>
/// <param name="Workload">The gateway.</param>
/// <param name="Endpoints">Where it is called; empty while no agent says.</param>
internal sealed record EgressExit(
    GatewayDeclaration Gateway, ServerDeclaration Server, GatewayWorkload Workload, ImmutableArray<MeshEndpoint> Endpoints)
{
    /// <summary>Those to which workloads are led, sorted.</summary>
    public static IEnumerable<EgressExit> Find(MeshView mesh, TenantHost host, string cluster) =>
        IsInside(mesh, host)
            ? []
            : from gateway in mesh.DeclarersOf(host.Hostname)
              where gateway.Tenant == host.Tenant
              from reported in mesh.ReportedGatewaysIn(gateway.Namespace)
              where reported.Workload.Cluster == cluster && gateway.Selects(reported.Workload)
              let claim = HostClaim.Find(mesh, reported.Workload, MeshHop.OfRequests(host.Hostname))
              where claim is { Server: { IsEgress: true, IsLedTo: true } } && claim.Gateway.Fqn == gateway.Fqn
              let exit = new EgressExit(gateway, claim.Server, reported.Workload, EndpointsOf(reported))
              where exit.Obstacle(mesh) is null && !exit.Endpoints.IsEmpty
              select exit;

    /// <summary>True when the tenant exposes the hostname itself: then it is no host outside, and callers go there.</summary>
    public static bool IsInside(MeshView mesh, TenantHost host) =>
        mesh.DeclarersOf(host.Hostname).Any(gateway => gateway.Tier is GatewayTier.Tier2 && gateway.Tenant == host.Tenant
            && gateway.Servers.Any(server => server.Hostname == host.Hostname && !server.IsEgress));

    public static ImmutableArray<MeshEndpoint> EndpointsOf(ReportedGateway gateway) =>
        gateway.Hostname is { } hostname ? [new MeshEndpoint(hostname, MeshPort.Number)] : gateway.Endpoints;

    /// <summary>Why the gateway cannot tell who calls, or cannot serve the host; null when it can.</summary>
    public string? Obstacle(MeshView mesh)
    {
        if (!Exposure.IsExposed(mesh, Server, Workload))
        {
            return "it asks for what the gateway does not do";
        }

        if (mesh.Cluster(Gateway.Organization.Child("clusters", Workload.Cluster)) is not { IsPlaintext: false })
        {
            return $"gateways of cluster '{Workload.Cluster}' take no TLS at port {MeshPort.Number} (gatewayTransport PLAINTEXT), so nobody could tell who calls";
        }

        if (mesh.ClientTrustDomainOf(Workload.Cluster) is null)
        {
            return $"cluster '{Workload.Cluster}' has no trust domain of its own, so nobody could tell who calls";
        }

        return PodSelection.TakesOthers(mesh, Workload) ? PodSelection.Explain(Workload) : null;
    }
}
