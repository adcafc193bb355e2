using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.RateLimits;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Envoy;

/// <summary>
/// Limits that a server of the user counts: a filter that is off by default, and at the virtual hosts what the server is told of a request.
/// </summary>
internal static class LimitServerFilter
{
    private const string Message = "envoy.extensions.filters.http.ratelimit.v3.RateLimit";
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMilliseconds(20);

    /// <param name="serving">Servers whose limits a server counts.</param>
    /// <param name="upstreams">Takes the servers asked.</param>
    /// <param name="owner">Tells the filters of one gateway object from those of others on the same pods.</param>
    public static IEnumerable<JsonObject> Patches(IReadOnlyList<ServingHost> serving, EnvoyUpstreams upstreams, string owner)
    {
        (ServingHost Host, JsonObject Config, string Name)[] filters =
        [
            .. from host in serving
               let config = Config(host.Server.Access.RateLimiting!.ExternalService!, upstreams)
               select (host, config, $"hybridmesh.ratelimit.{ManifestNames.Hash(owner, config.ToJsonString())}"),
        ];
        return
        [
            .. filters.DistinctBy(filter => filter.Name).Select(filter => EnvoyPatch.InsertFilter(filter.Name, filter.Config, isDisabled: true)),
            .. from filter in filters
               from port in filter.Host.Ports
               let limiting = filter.Host.Server.Access.RateLimiting!.ExternalService!
               select EnvoyPatch.MergeHost(filter.Host.Server.Hostname, port, Switch(filter.Name, limiting)),
        ];
    }

    private static JsonObject Switch(string filter, ExternalRateLimiting limiting)
    {
        var config = EnvoyPatch.Typed($"{Message}PerRoute");
        config["vh_rate_limits"] = "INCLUDE";
        return EnvoyPatch.ForFilter(filter, config).With(
            "rate_limits",
            new JsonArray([.. limiting.Rules.Select(rule => new JsonObject { ["actions"] = new JsonArray([.. rule.Dimensions.Select(Action)]) })]));
    }

    private static JsonObject Config(ExternalRateLimiting limiting, EnvoyUpstreams upstreams)
    {
        var cluster = upstreams.Find(new Uri(limiting.RateLimitServerUri), limiting.Tls, isGrpc: true, trustsAnybody: limiting.Tls is null);
        return EnvoyPatch.Typed(Message)
            .With("domain", limiting.Domain)
            .With("failure_mode_deny", limiting.FailClosed is true ? true : null)
            .With("timeout", EnvoyDuration.Of(limiting.Timeout ?? DefaultTimeout))
            .With("rate_limit_service", new JsonObject
            {
                ["grpc_service"] = new JsonObject { ["envoy_grpc"] = new JsonObject { ["cluster_name"] = cluster } },
                ["transport_api_version"] = "V3",
            });
    }

    private static JsonObject Action(ExternalRateLimitDimension dimension) => dimension switch
    {
        { SourceCluster: not null } => new JsonObject { ["source_cluster"] = new JsonObject() },
        { DestinationCluster: not null } => new JsonObject { ["destination_cluster"] = new JsonObject() },
        { RequestHeaders: { } header } => new JsonObject
        {
            ["request_headers"] = new JsonObject { ["header_name"] = header.HeaderName.ToLowerInvariant(), ["descriptor_key"] = header.DescriptorKey },
        },
        { HeaderValueMatch: { } match } => new JsonObject
        {
            ["header_value_match"] = new JsonObject
            {
                ["descriptor_value"] = match.DescriptorValue,
                ["expect_match"] = match.DontMatch is not true,
                ["headers"] = new JsonArray(
                    [.. match.Headers.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => EnvoyMatch.Header(header.Key, header.Value))]),
            },
        },
        _ => new JsonObject { ["remote_address"] = new JsonObject() },
    };
}
