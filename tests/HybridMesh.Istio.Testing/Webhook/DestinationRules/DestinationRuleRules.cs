using HybridMesh.Istio.Testing.Metadata;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook.DestinationRules;

/// <summary>Host, subsets and selector of a DestinationRule.</summary>
internal static class DestinationRuleRules
{
    public static void Check(KubernetesObject subject)
    {
        var (found, spec) = (subject.Found, subject.Spec);
        found.Require(HostNames.IsWildcardName(spec["host"].Text), spec["host"], "dr-host", "must be fully qualified");
        var names = new HashSet<string>();
        foreach (var name in spec["subsets"].Items.Select(subset => subset["name"]))
        {
            var text = name.Text ?? "";
            found.Require(ObjectNames.IsLabel(text) && names.Add(text), name, "dr-subset", "must be a DNS label, unique in the rule");
        }

        var isOwn = spec["exportTo"].Items.All(item => item.Text == "." || item.Text == subject.Namespace);
        found.Require(!spec.Has("workloadSelector") || isOwn, spec["exportTo"], "dr-selector",
            "must be the own namespace with a workloadSelector");
    }

    /// <summary>The policy of the rule and those of its subsets.</summary>
    public static IEnumerable<LocatedNode> Policies(KubernetesObject subject) =>
        subject.Spec["subsets"].Items.Prepend(subject.Spec)
            .Where(holder => holder.Has("trafficPolicy"))
            .Select(holder => holder["trafficPolicy"]);

    /// <summary>The same and what each port has in its place.</summary>
    public static IEnumerable<LocatedNode> AllPolicies(KubernetesObject subject) =>
        Policies(subject).SelectMany(policy => policy["portLevelSettings"].Items.Prepend(policy));
}
