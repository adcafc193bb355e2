using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Istio.Access;
using HybridMesh.GlobalControlPlane.Istio.Envoy;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// Who may call the servers of one gateway object, and how often: what Istio has kinds for in those, all else as filters of the gateway's
/// Envoys. Cheap checks come first: tokens and rules, own limits, the authorizer, the server of limits.
/// </summary>
internal sealed class IstioAccess(IstioOutput output, GatewayWorkload workload, MeshView mesh, string name)
{
    private const int OwnLimitsPriority = 10;
    private const int AuthorizerPriority = 20;
    private const int LimitServerPriority = 30;

    public void Add(IReadOnlyList<ServingHost> serving)
    {
        AddPolicies(serving);
        AddFilters("limits", OwnLimitsPriority, [.. serving.Where(host => host.Server.Access.RateLimiting is { Local: not null })], (hosts, _, owner) =>
            LimitFilter.Patches(hosts, owner));
        AddFilters("authorizer", AuthorizerPriority, [.. serving.Where(host => host.Server.Access.Authorization is { External: not null })], AuthorizerFilter.Patches);
        AddFilters("limit-server", LimitServerPriority, [.. serving.Where(host => host.Server.Access.RateLimiting is { ExternalService: not null })], LimitServerFilter.Patches);
    }

    private void AddPolicies(IReadOnlyList<ServingHost> serving)
    {
        var (tokens, policy) = (new TokenRules(), new AccessPolicy());
        foreach (var (server, ports) in serving)
        {
            server.Access.Tokens.ToList().ForEach(tokens.Add);
            if (server.Access is { Tokens.Count: > 0 } or { IsTokenRequired: true } or { Authorization.Local: not null })
            {
                policy.Add(server, PodPortsOf(ports.Where(port => port != MeshPort.Number)), PodPortsOf(ports.Where(port => port == MeshPort.Number)));
            }
        }

        if (!tokens.IsEmpty)
        {
            Add(IstioKind.RequestAuthentication, name, tokens.ToSpec(PodLabels()));
        }

        if (!policy.IsEmpty)
        {
            Add(IstioKind.AuthorizationPolicy, $"{name}-access", policy.ToSpec(PodLabels()));
        }
    }

    private int[] PodPortsOf(IEnumerable<int> ports) => [.. ports.SelectMany(port => PodPorts.Of(mesh, workload, port)).Distinct().Order()];

    private void AddFilters(
        string what, int priority, ServingHost[] serving, Func<IReadOnlyList<ServingHost>, EnvoyUpstreams, string, IEnumerable<JsonObject>> patchesOf)
    {
        if (serving.Length == 0)
        {
            return;
        }

        var owner = $"{output.Owner} {what}";
        var upstreams = new EnvoyUpstreams(mesh, workload, owner);
        JsonObject[] patches = [.. patchesOf(serving, upstreams, owner)];
        Add(IstioKind.EnvoyFilter, $"{name}-{what}", new JsonObject
        {
            ["workloadSelector"] = new JsonObject { ["labels"] = PodLabels() },
            ["priority"] = priority,
            ["configPatches"] = new JsonArray([.. upstreams.Patches, .. patches]),
        });
    }

    private void Add(IstioKind kind, string slug, JsonObject spec) =>
        output.Add(new IstioObject(kind, workload.Namespace, output.NameOf(kind, slug), spec));

    private JsonObject PodLabels() => ManifestJson.Map(workload.Labels.Pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
}
