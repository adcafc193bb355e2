using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.DestinationRules;

/// <summary>Load balancing by locality.</summary>
internal static class LocalityRules
{
    public static void Check(KubernetesObject subject)
    {
        foreach (var policy in DestinationRuleRules.AllPolicies(subject))
        {
            var setting = policy["loadBalancer"]["localityLbSetting"];
            CheckMembers(setting, subject.Found);
            CheckDistribute(setting["distribute"], subject.Found);
            CheckFailover(setting["failover"], subject.Found);
            var failsOver = setting.Set("failover", "failoverPriority").Any(name => !setting[name].IsEmpty);
            subject.Found.Require(!failsOver || policy.Has("outlierDetection"), policy, "locality-outliers",
                "must have outlierDetection, or failover does nothing");
        }
    }

    private static void CheckMembers(LocatedNode setting, Violations found)
    {
        var members = setting.Set("distribute", "failover", "failoverPriority");
        var hasTopology = setting["failoverPriority"].Items
            .Any(label => label.Text?.StartsWith("topology.", StringComparison.Ordinal) == true);
        var isPair = members.Count == 2 && !setting.Has("distribute") && !hasTopology;
        found.Require(members.Count < 2 || isPair, setting, "locality", "must have one of distribute, failover, failoverPriority");
    }

    private static void CheckDistribute(LocatedNode distribute, Violations found)
    {
        foreach (var to in distribute.Items.Select(item => item["to"]))
        {
            var percents = to.Entries.Select(entry => entry.Value.Number ?? 0).ToArray();
            var isWhole = Array.TrueForAll(percents, percent => percent is >= 1 and <= 100) && percents.Sum() == 100;
            found.Require(isWhole, to, "locality-distribute", "must be percents of 1 to 100 that sum to 100");
            foreach (var (locality, percent) in to.Entries)
            {
                found.Require(!locality.TrimEnd('*').Contains('*'), percent, "locality-distribute", "may have * at the end only");
            }
        }
    }

    private static void CheckFailover(LocatedNode failover, Violations found)
    {
        foreach (var item in failover.Items)
        {
            var (from, to) = (item["from"].Text ?? "", item["to"].Text ?? "");
            var isRegions = from.Length > 0 && to.Length > 0 && from != to && (from + to).IndexOfAny(['/', '*']) < 0;
            found.Require(isRegions, item, "locality-failover", "must name two different regions, without / or *");
        }
    }
}
