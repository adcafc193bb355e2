using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Reading;

namespace HybridMesh.Istio.Testing.Webhook.DestinationRules;

/// <summary>Pools, outlier detection and ports of traffic policies.</summary>
internal static class TrafficPolicyRules
{
    public static void Check(KubernetesObject subject)
    {
        foreach (var policy in DestinationRuleRules.AllPolicies(subject))
        {
            var isEmpty = policy.Entries.All(entry => entry.Key == "port");
            subject.Found.Require(!isEmpty, policy, "traffic-policy", "must not be empty: leave it out");
            CheckPool(policy["connectionPool"], subject.Found);
            CheckOutliers(policy["outlierDetection"], subject.Found);
            DurationRules.CheckZeroAllowed(policy["loadBalancer"]["consistentHash"]["httpCookie"]["ttl"], subject.Found);
        }

        foreach (var policy in DestinationRuleRules.Policies(subject))
        {
            CheckPorts(policy["portLevelSettings"], subject.Found);
        }
    }

    public static void CheckPool(LocatedNode pool, Violations found)
    {
        if (!pool.Exists)
        {
            return;
        }

        found.Require(!pool.IsEmpty, pool, "connection-pool", "must not be empty: leave it out");
        DurationRules.CheckZeroAllowed(pool["tcp"]["idleTimeout"], found);
        foreach (var (_, number) in pool["tcp"].Entries.Concat(pool["http"].Entries))
        {
            found.Require(number.Number is not < 0, number, "connection-pool", "must not be negative");
        }
    }

    private static void CheckOutliers(LocatedNode outliers, Violations found)
    {
        foreach (var name in new[] { "maxEjectionPercent", "minHealthPercent" })
        {
            found.Require(outliers[name].Number is null or (>= 0 and <= 100), outliers[name], "outlier-percent", "must be 0 to 100");
        }

        var isSplit = outliers["splitExternalLocalOriginErrors"].Flag == true;
        var local = outliers["consecutiveLocalOriginFailures"];
        found.Require(local.Number is null or 0 || isSplit, local, "outlier-local", "needs splitExternalLocalOriginErrors");
        found.Require(!outliers.Has("consecutiveErrors"), outliers["consecutiveErrors"], "outlier-errors", "must be consecutive5xxErrors");
    }

    private static void CheckPorts(LocatedNode settings, Violations found)
    {
        var numbers = new HashSet<decimal>();
        foreach (var setting in settings.Items)
        {
            var number = setting["port"]["number"];
            var isNew = number.Node is { } node && numbers.Add(JsonNumber.Of(node));
            found.Require(HostNames.IsPort(number.Number) && isNew, number, "dr-port", "must be 1 to 65535, unique in the policy");
        }
    }
}
