using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>
/// The tokens that the pods of one gateway validate: those of all servers of an object, each rule once. Which host takes which of them is
/// said by <see cref="TokenDenials"/>.
/// </summary>
internal sealed class TokenRules
{
    private readonly Dictionary<string, (JsonObject Rule, List<IReadOnlyList<string>> Audiences)> _rules = [];

    public bool IsEmpty => _rules.Count == 0;

    public void Add(JwtRule rule)
    {
        var json = ToJson(rule);
        var key = json.ToJsonString();
        if (!_rules.TryGetValue(key, out var known))
        {
            _rules[key] = known = (json, []);
        }

        known.Audiences.Add(rule.Audiences);
    }

    public JsonObject ToSpec(JsonObject podLabels) => new()
    {
        ["selector"] = new JsonObject { ["matchLabels"] = podLabels },
        ["jwtRules"] = new JsonArray([.. _rules.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => Join(rule.Value.Rule, rule.Value.Audiences))]),
    };

    // What one server restricts to an audience another one may not.
    private static JsonObject Join(JsonObject rule, List<IReadOnlyList<string>> audiences) => ((JsonObject)rule.DeepClone()).With(
        "audiences",
        audiences.TrueForAll(list => list.Count > 0)
            ? ManifestJson.Strings(audiences.SelectMany(list => list).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            : null);

    // The token goes on: it may be another host's, whose service reads it.
    private static JsonObject ToJson(JwtRule rule) => new JsonObject { ["issuer"] = rule.Issuer }
        .With("jwks", rule.Jwks is { Length: > 0 } ? rule.Jwks : null)
        .With("jwksUri", rule is { Jwks: null or "", JwksUri.Length: > 0 } ? rule.JwksUri : null)
        .With("fromHeaders", new JsonArray([.. rule.FromHeaders.Select(header => new JsonObject { ["name"] = header.Name }.With("prefix", header.Prefix))]))
        .With("fromCookies", ManifestJson.Strings(rule.FromCookies))
        .With("outputPayloadToHeader", rule.OutputPayloadToHeader)
        .With("outputClaimToHeaders", new JsonArray(
            [.. rule.OutputClaimToHeaders.Select(claim => new JsonObject { ["header"] = claim.Header, ["claim"] = claim.Claim })]))
        .With("forwardOriginalToken", true);
}
