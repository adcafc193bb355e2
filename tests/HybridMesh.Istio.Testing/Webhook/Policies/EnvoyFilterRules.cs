using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.Policies;

/// <summary>Patches of an EnvoyFilter.</summary>
internal static class EnvoyFilterRules
{
    private const string ConnectionManager = "envoy.filters.network.http_connection_manager";

    private static readonly string[] Objects = ["listener", "routeConfiguration", "cluster"];

    public static void Check(KubernetesObject subject)
    {
        foreach (var patch in subject.Spec["configPatches"].Items)
        {
            Check(patch, subject.Found);
        }
    }

    private static void Check(LocatedNode item, Violations found)
    {
        var (applyTo, patch, match) = (item["applyTo"].Text, item["patch"], item["match"]);
        found.Require(applyTo is not (null or "INVALID"), item["applyTo"], "ef-apply-to", "must be set");
        var operation = patch["operation"].Text;
        found.Require(operation is not (null or "INVALID"), patch["operation"], "ef-operation", "must be set");
        found.Require(operation == "REMOVE" || !patch["value"].IsEmpty, patch["value"], "ef-value", "must be set except with REMOVE");
        var isFilter = applyTo is "HTTP_FILTER" or "NETWORK_FILTER";
        found.Require(operation != "REPLACE" || isFilter, patch["operation"], "ef-replace", "must not be REPLACE except for filters");
        var isIgnored = operation is "ADD" or "REMOVE" && applyTo is ("ROUTE_CONFIGURATION" or "HTTP_ROUTE");
        found.Require(!isIgnored, patch["operation"], "ef-ignored", $"has no effect on {applyTo}");
        CheckMatch(match, applyTo, found);
    }

    private static void CheckMatch(LocatedNode match, string? applyTo, Violations found)
    {
        var fitting = applyTo switch
        {
            "LISTENER" or "FILTER_CHAIN" or "NETWORK_FILTER" or "HTTP_FILTER" or "LISTENER_FILTER" => "listener",
            "ROUTE_CONFIGURATION" or "VIRTUAL_HOST" or "HTTP_ROUTE" => "routeConfiguration",
            "CLUSTER" => "cluster",
            _ => "",
        };
        foreach (var name in match.Set(Objects))
        {
            found.Require(name == fitting, match[name], "ef-match", $"must not be matched for {applyTo}");
        }

        var filter = match["listener"]["filterChain"]["filter"];
        var mayNest = applyTo == "HTTP_FILTER" && filter["name"].Text == ConnectionManager;
        found.Require(!filter.Has("subFilter") || mayNest, filter["subFilter"], "ef-sub-filter",
            "must belong to an HTTP_FILTER of the connection manager");
    }
}
