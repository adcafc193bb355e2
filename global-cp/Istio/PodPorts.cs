using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// Where the pods of a gateway listen for a port of its Service. A Gateway names the port of the Service, and Istio resolves it; a policy is
/// matched against the port of the pod. One that names the wrong port denies nothing.
/// </summary>
internal static class PodPorts
{
    /// <summary>The port and what it is mapped to, as far as the agent says; otherwise what installations of Istio map it to.</summary>
    public static IEnumerable<int> Of(MeshView mesh, GatewayWorkload workload, int port)
    {
        var ports = mesh.ReportedGatewaysIn(workload.Namespace).FirstOrDefault(gateway => gateway.Workload.Equals(workload))?.Ports;
        int[] targets = ports is { IsEmpty: false }
            ? ports.TryGetValue(port, out var target) ? [target] : []
            : [.. Usual(port).Where(other => !CarriesStreams(mesh, workload, other))];
        return targets.Prepend(port).Distinct();
    }

    private static int[] Usual(int port) => port switch
    {
        80 => [8080],
        443 => [8443],
        _ => [],
    };

    // Then it is no other port's, and a denial of requests would close it.
    private static bool CarriesStreams(MeshView mesh, GatewayWorkload workload, int port) =>
        mesh.DeclarersIn(workload.Namespace)
            .Where(gateway => gateway.Selects(workload) && Placement.IsAllowed(mesh, gateway, workload))
            .SelectMany(gateway => gateway.Servers)
            .Any(server => server.IsStream && server.Port == port);
}
