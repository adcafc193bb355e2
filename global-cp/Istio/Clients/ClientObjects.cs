using System.Text.Json.Nodes;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Compilation;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>The objects that bring a host of other clusters to workloads of one: where it is, and how to get there.</summary>
internal static class ClientObjects
{
    /// <param name="mesh">Everything that may be read.</param>
    /// <param name="cluster">Of the workloads.</param>
    /// <param name="owner">Whose objects they are.</param>
    /// <param name="host">What they call.</param>
    public static IEnumerable<Contribution> Of(MeshView mesh, string cluster, Fqn owner, RemoteHost host)
    {
        yield return ToContribution(IstioKind.ServiceEntry, ServiceEntry(host));
        yield return ToContribution(IstioKind.DestinationRule, DestinationRule(host).With("subsets", ClientRoutes.Subsets(host)));
        if (host.Partial.Any())
        {
            yield return ToContribution(IstioKind.VirtualService, ClientRoutes.VirtualService(host));
        }

        Contribution ToContribution(IstioKind kind, JsonObject spec)
        {
            var name = ManifestNames.Of(kind.Code, host.Hostname, owner.Value, host.Hostname);
            return new IstioObject(kind, Manifest.OwnNamespace, name, spec.With("exportTo", ManifestJson.Strings(host.ExportTo)))
                .ToContribution(mesh.StateOf(cluster)?.IstioVersion, ManifestMetadata.OfOwner(owner, cluster, mesh));
        }
    }

    public static JsonObject ServiceEntry(RemoteHost host) => new JsonObject
    {
        ["hosts"] = ManifestJson.Strings([host.Hostname]),
        ["location"] = "MESH_INTERNAL",
        ["resolution"] = host.Endpoints.All(endpoint => endpoint.IsIpAddress) ? "STATIC" : "DNS",
        ["ports"] = new JsonArray(
            [.. host.Ports.Select(port => new JsonObject { ["number"] = port.Number, ["name"] = port.Name, ["protocol"] = port.Protocol })]),
        ["subjectAltNames"] = ManifestJson.Strings(host.ServerIds),
        ["endpoints"] = new JsonArray([.. host.Endpoints.Select(endpoint => endpoint.ToJson(host))]),
    }.With("addresses", ManifestJson.Strings(host.Addresses));

    public static JsonObject DestinationRule(RemoteHost host) => new()
    {
        ["host"] = host.Hostname,
        ["trafficPolicy"] = Policy(host, host.Sni).With("portLevelSettings", PortPolicies(host)),
    };

    // What is said of a port replaces all that is said of the host.
    private static JsonArray PortPolicies(RemoteHost host) =>
        [.. host.Ports.Where(port => port.Sni is not null && port.Sni != host.Sni).Select(port => PortPolicy(host, port))];

    private static JsonObject PortPolicy(RemoteHost host, RemotePort port)
    {
        var policy = Policy(host, port.Sni);
        policy.Insert(0, "port", new JsonObject { ["number"] = port.Number });
        return policy;
    }

    private static JsonObject Policy(RemoteHost host, string? sni) => new JsonObject
    {
        ["tls"] = new JsonObject { ["mode"] = "ISTIO_MUTUAL" }.With("sni", sni),
    }
    .With("outlierDetection", host.Failover is null ? null : IstioLocality.OutlierDetection())
    .With("loadBalancer", host.Failover is { } order ? new JsonObject { ["localityLbSetting"] = IstioLocality.Setting(order) } : null);
}
