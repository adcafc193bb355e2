using System.Text.Json.Nodes;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio;

/// <summary>
/// What a gateway tries again. Left to itself Istio repeats whatever was answered 503, whichever its method, at each gateway on the way.
/// </summary>
internal static class IstioRetries
{
    private const int Attempts = 2;

    // No service has seen the request yet.
    private const string Unseen = "connect-failure,refused-stream";

    // RFC 9110 9.2.1: to ask twice is to ask once.
    private const string SafeMethods = "GET|HEAD|OPTIONS";

    /// <summary>Of a rule that goes to one place.</summary>
    public static JsonObject Of(JsonObject item) => item.With("retries", Retries(Unseen));

    /// <summary>Of a rule for which Istio chooses among clusters: another one may answer what the first could not, if asking twice does no harm.</summary>
    public static IEnumerable<JsonObject> AmongClusters(JsonObject item)
    {
        var safe = (JsonObject)item.DeepClone();
        safe["match"] = new JsonArray(
            [.. (item["match"]?.AsArray() ?? [new JsonObject()]).Select(match =>
                ((JsonObject)match!.DeepClone()).With("method", new JsonObject { ["regex"] = SafeMethods }))]);
        return [safe.With("retries", Retries($"{Unseen},503")), Of(item)];
    }

    private static JsonObject Retries(string on) => new() { ["attempts"] = Attempts, ["retryOn"] = on };
}
