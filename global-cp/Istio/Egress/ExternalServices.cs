using System.Text.Json.Nodes;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;
using HybridMesh.GlobalControlPlane.Kinds.Gateways;
using HybridMesh.GlobalControlPlane.Manifests;
using HybridMesh.GlobalControlPlane.Model;

namespace HybridMesh.GlobalControlPlane.Istio.Egress;

/// <summary>
/// The hosts outside the mesh that one gateway object routes to. Each is a host with a made-up name that only the gateway's namespace sees, and whose
/// address is the host: under its own name workloads of that namespace may know it as something else, the way to this gateway above all. A host that
/// an agent reports under the name of the route is a ServiceEntry of the user: where the route says nothing of TLS it is used as it is, with what
/// rules of the user say of it.
/// </summary>
internal sealed class ExternalServices(TranslationScope scope, IstioOutput output)
{
    private const int PlaintextPort = 80;
    private const int TlsPort = 443;
    private readonly Dictionary<(string Host, int Port), List<string>> _settings = [];

    /// <summary>Where requests of a rule go; null, with a finding, when they cannot go there.</summary>
    public JsonObject? To(RuleAction.ToService route)
    {
        var (@namespace, host) = (route.Service.Namespace, route.Service.Host);
        if (ClusterHosts.IsInside(@namespace, host))
        {
            return Refuse(ErrorCatalog.EgressNotExposed, route.Path, $"'{host}' is a name inside the cluster, not one outside the mesh");
        }

        if (route.Tls?.SecretName is { Length: > 0 } secret && IstioTls.SecretIn(scope.Target.Namespace, secret) is null)
        {
            return Refuse(
                ErrorCatalog.CertificateMissing,
                $"{route.TlsPath}.secretName",
                $"Istio gives a gateway secrets of its own namespace '{scope.Target.Namespace}' only, not '{secret}'");
        }

        var known = scope.Mesh.ServiceIn(scope.Target.Cluster, route.Service);
        var port = route.Port ?? known?.OnlyPort ?? (OriginTls.IsSpoken(route.Tls) ? TlsPort : PlaintextPort);
        return Destination(known is not null && route.Tls is null ? host : AddHost(route, port), port);
    }

    /// <summary>
    /// Namespaces that must not see the host as workloads do: there a gateway looks for the ServiceEntry of the user, and would find itself.
    /// </summary>
    public static IEnumerable<string> OwnNamespaces(MeshView mesh, EgressExit exit) =>
        exit.Server.Services.Any(service => service.Host == exit.Server.Hostname && mesh.ServiceIn(exit.Workload.Cluster, service) is not null)
            ? [exit.Workload.Namespace]
            : [];

    private string AddHost(RuleAction.ToService route, int port)
    {
        var host = route.Service.Host;
        var tls = OriginTls.Of(route.Tls, host, scope.Target.Namespace);
        string[] identity = [host, $"{port}", $"{VariantOf(host, port, tls)}"];
        var name = $"{ManifestNames.Hash([scope.Gateway.Fqn.Value, scope.Target.Name, .. identity])}.external.hybridmesh.internal";

        // A proxy that sees plaintext HTTP at port 443 would take all other TLS of the namespace for it.
        var protocol = OriginTls.IsSpoken(route.Tls) ? "HTTPS" : "HTTP";
        Add(IstioKind.DestinationRule, host, identity, new JsonObject { ["host"] = name, ["trafficPolicy"] = new JsonObject { ["tls"] = tls } });
        Add(IstioKind.ServiceEntry, host, identity, new JsonObject
        {
            ["hosts"] = ManifestJson.Strings([name]),
            ["location"] = "MESH_EXTERNAL",
            ["resolution"] = "DNS",
            ["ports"] = new JsonArray(new JsonObject { ["number"] = port, ["name"] = $"{protocol.ToLowerInvariant()}-{port}", ["protocol"] = protocol }),
            ["endpoints"] = new JsonArray(new JsonObject { ["address"] = host }),
        });
        return name;
    }

    // Rules that say the same share a host; the number, unlike what they say, stays when that is edited.
    private int VariantOf(string host, int port, JsonObject tls)
    {
        var text = tls.ToJsonString();
        if (!_settings.TryGetValue((host, port), out var known))
        {
            _settings[(host, port)] = known = [];
        }

        if (!known.Contains(text))
        {
            known.Add(text);
        }

        return known.IndexOf(text);
    }

    private void Add(IstioKind kind, string host, string[] identity, JsonObject spec) => output.Add(new IstioObject(
        kind, scope.Target.Namespace, output.NameOf(kind, host, identity), spec.With("exportTo", ManifestJson.Strings(["."]))));

    private static JsonObject Destination(string host, int port) => new() { ["host"] = host, ["port"] = new JsonObject { ["number"] = port } };

    private JsonObject? Refuse(ErrorCode code, string path, string reason)
    {
        output.AddFinding(code, path, $"{reason}: requests are answered 503");
        return null;
    }
}
