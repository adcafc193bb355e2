using System.Text.Json;
using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.Policies;

/// <summary>JWT rules.</summary>
internal static class RequestAuthenticationRules
{
    public static void Check(KubernetesObject subject)
    {
        foreach (var rule in subject.Spec["jwtRules"].Items)
        {
            Check(rule, subject.Found);
        }
    }

    private static void Check(LocatedNode rule, Violations found)
    {
        found.Require(!rule["issuer"].IsEmpty || !rule["jwksUri"].IsEmpty, rule, "jwt-issuer", "must have issuer or jwksUri");
        found.Require(!rule.Has("jwks_uri"), rule["jwks_uri"], "jwt-alias", "must be jwksUri");
        found.Require(!rule.Has("jwks") || IsKeySet(rule["jwks"].Text), rule["jwks"], "jwt-jwks", "must be a JSON object with keys");
        foreach (var audience in rule["audiences"].Items)
        {
            found.Require(!audience.IsEmpty, audience, "jwt-audience", "must not be an empty text");
        }

        foreach (var header in rule["fromHeaders"].Items)
        {
            found.Require(!header["name"].IsEmpty, header, "jwt-header", "must have a name");
        }

        foreach (var claim in rule["outputClaimToHeaders"].Items)
        {
            found.Require(!claim["header"].IsEmpty && !claim["claim"].IsEmpty, claim, "jwt-claim", "must have header and claim");
        }
    }

    private static bool IsKeySet(string? text)
    {
        try
        {
            return JsonNode.Parse(text ?? "")?["keys"] is JsonArray;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
