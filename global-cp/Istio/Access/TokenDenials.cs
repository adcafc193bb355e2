using System.Text.Json.Nodes;
using HybridMesh.Contracts.Fields.AccessControl;
using HybridMesh.GlobalControlPlane.Manifests;

namespace HybridMesh.GlobalControlPlane.Istio.Access;

/// <summary>
/// Which tokens a server does not take, as conditions of denials. Istio validates the tokens of all hosts of a pod alike: that a token is
/// of an issuer, and for an audience, of this server is said here.
/// </summary>
internal static class TokenDenials
{
    private const string Issuer = "request.auth.claims[iss]";

    /// <param name="rules">The tokens that are taken; empty takes none.</param>
    /// <param name="isRequired">True denies requests without a token too.</param>
    public static IEnumerable<JsonArray> Of(IReadOnlyList<JwtRule> rules, bool isRequired)
    {
        string[] issuers = [.. rules.Select(rule => rule.Issuer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        // Without a token there is no claim, so "none of these issuers" holds for it as well.
        yield return issuers.Length == 0 ? [] : [Condition(Issuer, isRequired ? [] : ["*"], issuers)];
        foreach (var issuer in issuers)
        {
            var own = rules.Where(rule => rule.Issuer == issuer).ToArray();
            if (own.All(rule => rule.Audiences.Count > 0))
            {
                var audiences = own.SelectMany(rule => rule.Audiences).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
                yield return [Condition(Issuer, [issuer], []), Condition("request.auth.audiences", [], audiences)];
            }
        }
    }

    /// <summary>Claims that a token lacks, by name.</summary>
    public static JsonArray Lacking(IEnumerable<(string Claim, string Value)> claims) =>
    [
        .. claims.GroupBy(claim => claim.Claim, StringComparer.Ordinal)
            .Select(claim => Condition($"request.auth.claims[{claim.Key}]", [], claim.Select(one => one.Value))),
    ];

    private static JsonObject Condition(string key, IEnumerable<string> values, IEnumerable<string> notValues) => new JsonObject { ["key"] = key }
        .With("values", ManifestJson.Strings(values))
        .With("notValues", ManifestJson.Strings(notValues));
}
