using System.Text.Json.Nodes;

namespace HybridMesh.GlobalControlPlane.Tests.Istio;

/// <summary>A port of a host that workloads are told of.</summary>
/// <param name="Host">The host.</param>
/// <param name="ServerName">The server name that their proxies send.</param>
/// <param name="Namespaces">Theirs.</param>
/// <param name="Gateways">Those that may answer.</param>
internal sealed record ClientCall(string Host, string ServerName, IReadOnlyList<string> Namespaces, IReadOnlyList<(string Cluster, string Namespace)> Gateways)
{
    /// <summary>The calls that a ServiceEntry and what goes with it make possible, where all its gateways serve each of its ports.</summary>
    public static IEnumerable<ClientCall> Of(JsonNode entry, IReadOnlyList<JsonNode> objects)
    {
        var spec = entry["spec"]!;
        var host = (string)spec["hosts"]![0]!;
        var rule = objects.Single(item => (string?)item["kind"] == "DestinationRule" && (string?)item["spec"]!["host"] == host)["spec"]!;
        if (rule["subsets"] is not null)
        {
            yield break; // there a VirtualService says which gateways serve which port
        }

        string[] namespaces = [.. spec["exportTo"]!.AsArray().Select(name => (string)name!)];
        var gateways = spec["subjectAltNames"]!.AsArray().Select(name => Gateway((string)name!)).ToArray();
        foreach (var number in spec["ports"]!.AsArray().Select(port => (int)port!["number"]!))
        {
            var own = rule["trafficPolicy"]!["portLevelSettings"]?.AsArray().FirstOrDefault(settings => (int)settings!["port"]!["number"]! == number);
            yield return new ClientCall(host, (string)(own ?? rule["trafficPolicy"]!)["tls"]!["sni"]!, namespaces, gateways);
        }
    }

    public SampleRequest From(string principal) =>
        new(Host, 15443, "GET", "/", new Dictionary<string, string[]>()) { Principal = principal, ServerName = ServerName };

    // spiffe://TRUST-DOMAIN/clusters/CLUSTER/namespaces/NAMESPACE/gateways/istio
    private static (string Cluster, string Namespace) Gateway(string id)
    {
        var parts = id.Split('/');
        return (parts[4], parts[6]);
    }
}
