using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.Tls;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>
/// The services that filters of a gateway ask. One of the cluster is reached as Istio reaches it, with its mTLS; for any other address a
/// cluster of Envoy is added.
/// </summary>
/// <param name="mesh">Tells which services the cluster has.</param>
/// <param name="workload">The gateway.</param>
/// <param name="owner">Tells the clusters of one gateway object from those of others on the same pods.</param>
internal sealed class EnvoyUpstreams(MeshView mesh, GatewayWorkload workload, string owner)
{
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    private readonly SortedDictionary<string, JsonObject> _clusters = new(StringComparer.Ordinal);

    /// <summary>Patches that add what was asked for.</summary>
    public IEnumerable<JsonObject> Patches => _clusters.Values.Select(EnvoyPatch.AddCluster);

    /// <summary>The name of the Envoy cluster for an address.</summary>
    /// <param name="address">As the user wrote it.</param>
    /// <param name="tls">What the user says of TLS.</param>
    /// <param name="isGrpc">True for HTTP/2.</param>
    /// <param name="trustsAnybody">True where an absent authority means that no certificate is checked.</param>
    public string Find(Uri address, ClientTlsSettings? tls, bool isGrpc, bool trustsAnybody)
    {
        var isTls = address.Scheme == Uri.UriSchemeHttps || tls?.Mode is ClientTlsMode.Simple or ClientTlsMode.Mutual;
        var port = address.Port > 0 ? address.Port : isTls ? HttpsPort : HttpPort;
        if (!isTls && ServiceOf(address.IdnHost) is { } service)
        {
            return $"outbound|{port}||{service}";
        }

        var socket = isTls ? EnvoyTls.Of(address.IdnHost, tls, trustsAnybody) : null;
        var name = $"hybridmesh.{ManifestNames.Hash(owner, $"{address.IdnHost}:{port} {isGrpc}", socket?.ToJsonString() ?? "")}";
        _clusters[name] = Cluster(name, address.IdnHost, port, isGrpc, socket);
        return name;
    }

    // name.namespace, name.namespace.svc, name.namespace.svc.cluster.local
    private string? ServiceOf(string host)
    {
        var labels = host.Split('.');
        var isKubernetes = labels.Length == 2 || (labels.Length > 2 && labels[2] == "svc");
        var isKnown = isKubernetes && mesh.ServiceIn(workload.Cluster, new ServiceName(labels[1], host)) is not null;
        return isKnown || (isKubernetes && labels.Length > 2) ? $"{labels[0]}.{labels[1]}.svc.cluster.local" : null;
    }

    private static JsonObject Cluster(string name, string host, int port, bool isGrpc, JsonObject? socket)
    {
        var address = new JsonObject { ["socket_address"] = new JsonObject { ["address"] = host, ["port_value"] = port } };
        var endpoint = new JsonObject { ["endpoint"] = new JsonObject { ["address"] = address } };
        var cluster = new JsonObject
        {
            ["name"] = name,
            ["type"] = "STRICT_DNS",
            ["connect_timeout"] = "1s",
            ["load_assignment"] = new JsonObject
            {
                ["cluster_name"] = name,
                ["endpoints"] = new JsonArray(new JsonObject { ["lb_endpoints"] = new JsonArray(endpoint) }),
            },
        };
        return cluster.With("typed_extension_protocol_options", isGrpc ? Http2() : null).With("transport_socket", socket);
    }

    private static JsonObject Http2()
    {
        const string Options = "envoy.extensions.upstreams.http.v3.HttpProtocolOptions";
        var options = EnvoyPatch.Typed(Options);
        options["explicit_http_config"] = new JsonObject { ["http2_protocol_options"] = new JsonObject() };
        return new JsonObject { [Options] = options };
    }
}
