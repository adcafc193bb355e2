using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Clients;

/// <summary>Where a gateway of another cluster is called.</summary>
/// <param name="Cluster">As Istio's proxies call it.</param>
/// <param name="Region">Null when it is not known.</param>
/// <param name="Address">Of the mTLS hop.</param>
internal sealed record RemoteEndpoint(string Cluster, string? Region, MeshEndpoint Address)
{
    /// <summary>The ports of the host that it serves; empty means all.</summary>
    public ImmutableArray<RemotePort> Ports { get; init; } = [];

    /// <summary>False for the name of a load balancer, which has to be resolved.</summary>
    public bool IsIpAddress => IPAddress.TryParse(Address.Host, out _);

    public static RemoteEndpoint Of(MeshView mesh, ClusterFacts cluster, MeshEndpoint address)
    {
        var name = cluster.Fqn.Name;
        return new RemoteEndpoint(mesh.StateOf(name)?.IstioClusterId ?? name, Regions.Of(mesh, cluster, name), address);
    }

    public bool Serves(RemotePort port) => Ports.IsEmpty || Ports.Contains(port);

    /// <param name="host">Its ports all lead to the one port of the gateway, which knows by the name in TLS what is meant.</param>
    public JsonObject ToJson(RemoteHost host) => new JsonObject
    {
        ["address"] = Address.Host,
        ["ports"] = new JsonObject(host.Ports.Where(Serves).Select(port => KeyValuePair.Create(port.Name, (JsonNode?)Address.Port))),
        ["labels"] = ManifestJson.Map(
        [
            KeyValuePair.Create("security.istio.io/tlsMode", "istio"),
            KeyValuePair.Create(IstioLocality.Cluster, Cluster),
            .. host.Partial.Where(Serves).Select(port => KeyValuePair.Create(ClientRoutes.LabelOf(port), "true")),
        ]),
    }.With("locality", Region);
}
