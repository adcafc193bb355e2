using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>
/// Asks the authorizer of a server. A policy with the action CUSTOM would need a provider in the mesh config, which is not ours to write; a
/// filter that is off by default and on for the server's virtual hosts needs nothing.
/// </summary>
internal static class AuthorizerFilter
{
    private const string Message = "envoy.extensions.filters.http.ext_authz.v3.ExtAuthz";
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(1);

    /// <param name="serving">Servers with an authorizer.</param>
    /// <param name="upstreams">Takes the services asked.</param>
    /// <param name="owner">Tells the filters of one gateway object from those of others on the same pods.</param>
    public static IEnumerable<JsonObject> Patches(IReadOnlyList<ServingHost> serving, EnvoyUpstreams upstreams, string owner)
    {
        (ServingHost Host, JsonObject Config, string Name)[] filters =
        [
            .. from host in serving
               let config = Config(host.Server.Access.Authorization!.External!, upstreams)
               select (host, config, $"hybridmesh.ext_authz.{ManifestNames.Hash(owner, config.ToJsonString())}"),
        ];
        return
        [
            .. filters.DistinctBy(filter => filter.Name).Select(filter => EnvoyPatch.InsertFilter(filter.Name, filter.Config, isDisabled: true)),
            .. filters.SelectMany(filter => Switches(filter.Host, filter.Name)),
        ];
    }

    private static IEnumerable<JsonObject> Switches(ServingHost host, string filter)
    {
        foreach (var port in host.Ports)
        {
            yield return EnvoyPatch.MergeHost(host.Server.Hostname, port, EnvoyPatch.ForFilter(filter, PerRoute("check_settings", new JsonObject())));
            for (var index = 0; index < host.Server.Rules.Length; index++)
            {
                if (host.Server.Rules[index].SkipsAuthorizer)
                {
                    yield return EnvoyPatch.MergeRoute(
                        host.Server.Hostname, port, RouteNames.Of(host.Server, index), EnvoyPatch.ForFilter(filter, PerRoute("disabled", true)));
                }
            }
        }
    }

    private static JsonObject PerRoute(string field, JsonNode value)
    {
        var config = EnvoyPatch.Typed($"{Message}PerRoute");
        config[field] = value;
        return config;
    }

    private static JsonObject Config(ExternalAuthorization external, EnvoyUpstreams upstreams)
    {
        var address = new Uri(external.Uri);
        var isGrpc = address.Scheme == "grpc";
        var cluster = upstreams.Find(address, external.Tls, isGrpc, trustsAnybody: false);
        var timeout = EnvoyDuration.Of(external.Timeout ?? DefaultTimeout);
        var config = EnvoyPatch.Typed(Message)
            .With("transport_api_version", "V3")
            .With("allowed_headers", external.IncludeRequestHeaders.Count > 0 ? EnvoyMatch.Names(external.IncludeRequestHeaders) : null);
        return isGrpc ? config.With("grpc_service", Grpc(cluster, timeout)) : config.With("http_service", Http(external, cluster, timeout));
    }

    private static JsonObject Grpc(string cluster, string timeout) => new()
    {
        ["envoy_grpc"] = new JsonObject { ["cluster_name"] = cluster },
        ["timeout"] = timeout,
    };

    private static JsonObject Http(ExternalAuthorization external, string cluster, string timeout)
    {
        var answer = external.AllowedUpstreamHeaders.Count > 0
            ? new JsonObject { ["allowed_upstream_headers"] = EnvoyMatch.Names(external.AllowedUpstreamHeaders) }
            : null;
        return new JsonObject
        {
            ["server_uri"] = new JsonObject { ["uri"] = external.Uri, ["cluster"] = cluster, ["timeout"] = timeout },
        }.With("path_prefix", external.PathPrefix is { Length: > 0 } prefix ? prefix : null).With("authorization_response", answer);
    }
}
