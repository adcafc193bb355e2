using HybridMesh.Istio.Testing.Objects;
using HybridMesh.Istio.Testing.Webhook.VirtualServices;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>Objects that are not merged: one per host wherever both are seen.</summary>
internal static class HostOwnerRules
{
    public static void Check(Bundle bundle)
    {
        var inMesh = bundle.Of("networking.istio.io/VirtualService").Where(VirtualServiceRules.IsInMesh).ToArray();
        CheckHosts(inMesh, "mesh-host");
        CheckHosts(bundle.Of("networking.istio.io/ServiceEntry"), "service-entry-host");
        foreach (var (subject, earlier) in Bundle.Pairs(bundle.Of("networking.istio.io/DestinationRule")))
        {
            CheckRules(subject, earlier);
        }
    }

    private static void CheckHosts(IReadOnlyList<KubernetesObject> subjects, string rule)
    {
        foreach (var (subject, earlier) in Bundle.Pairs(subjects).Where(pair => Visibility.Overlap(pair.Subject, pair.Earlier)))
        {
            var taken = earlier.Spec["hosts"].Items.Select(host => host.Text).ToArray();
            foreach (var host in subject.Spec["hosts"].Items)
            {
                var isFree = !taken.Contains(host.Text);
                subject.Found.RequireInBundle(isFree, host, rule, $"must not be one of {earlier.Namespace}/{earlier.Name}");
            }
        }
    }

    // Rules for one host are merged when all else is equal: the oldest policy and the first subset of a name win.
    private static void CheckRules(KubernetesObject subject, KubernetesObject earlier)
    {
        var isMerged = subject.Namespace == earlier.Namespace
            && subject.Spec["host"].Text == earlier.Spec["host"].Text
            && Visibility.Of(subject).SetEquals(Visibility.Of(earlier))
            && Selectors.AreSame(subject, earlier);
        if (!isMerged)
        {
            return;
        }

        var hasTwo = subject.Spec.Has("trafficPolicy") && earlier.Spec.Has("trafficPolicy");
        subject.Found.RequireInBundle(!hasTwo, subject.Spec["trafficPolicy"], "destination-rule-policy",
            $"loses to that of {earlier.Name}");
        var taken = earlier.Spec["subsets"].Items.Select(subset => subset["name"].Text).ToArray();
        foreach (var name in subject.Spec["subsets"].Items.Select(subset => subset["name"]))
        {
            subject.Found.RequireInBundle(!taken.Contains(name.Text), name, "destination-rule-subset",
                $"loses to that of {earlier.Name}");
        }
    }
}
