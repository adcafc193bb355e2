using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.Policies;

/// <summary>Sources of an AuthorizationPolicy.</summary>
internal static class AuthorizationSourceRules
{
    private const int MaxServiceAccounts = 16;

    // An external authorizer decides before peers and tokens are looked at.
    private static readonly string[] NotWithCustom =
    [
        "namespaces", "principals", "requestPrincipals", "serviceAccounts", "trustDomains",
        "notNamespaces", "notPrincipals", "notRequestPrincipals", "notServiceAccounts", "notTrustDomains",
    ];

    public static void Check(KubernetesObject subject)
    {
        var isCustom = subject.Spec["action"].Text == "CUSTOM";
        foreach (var rule in subject.Spec["rules"].Items)
        {
            subject.Found.Require(!rule.Has("from") || !rule["from"].IsEmpty, rule["from"], "ap-from", "must not be empty");
            foreach (var source in rule["from"].Items.Select(from => from["source"]))
            {
                CheckSource(source, isCustom, subject.Found);
            }

            foreach (var key in rule["when"].Items.Select(condition => condition["key"]).Where(_ => isCustom))
            {
                var isToken = key.Text?.StartsWith("request.auth.", StringComparison.Ordinal) == true;
                subject.Found.Require(!isToken, key, "ap-custom", "must not be used with CUSTOM");
            }
        }
    }

    private static void CheckSource(LocatedNode source, bool isCustom, Violations found)
    {
        found.Require(!source.IsEmpty, source, "ap-source", "must be set: an empty one matches everybody");
        AuthorizationLists.Check(source, found);
        var refused = isCustom ? source.Set(NotWithCustom) : [];
        found.Require(refused.Count == 0, source, "ap-custom", $"must not have {string.Join(", ", refused)} with CUSTOM");
        foreach (var name in new[] { "serviceAccounts", "notServiceAccounts" })
        {
            found.Require(source[name].Items.Count() <= MaxServiceAccounts, source[name], "ap-service-accounts", "must be at most 16");
            foreach (var account in source[name].Items)
            {
                var parts = account.Text?.Split('/') ?? [];
                found.Require(parts.Length is 1 or 2 && !parts.Contains(""), account, "ap-service-accounts", "must be [namespace/]name");
            }
        }
    }
}
