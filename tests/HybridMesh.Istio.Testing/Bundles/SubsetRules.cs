using HybridMesh.Istio.Testing.Webhook.VirtualServices;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>A subset that a route names is one of a DestinationRule for that host, visible to the proxies that have the route.</summary>
internal static class SubsetRules
{
    public static void Check(Bundle bundle)
    {
        var rules = bundle.Of("networking.istio.io/DestinationRule");
        foreach (var subject in bundle.Of("networking.istio.io/VirtualService"))
        {
            var places = VirtualServiceRules.IsInMesh(subject) ? Visibility.Of(subject) : new HashSet<string> { subject.Namespace };
            foreach (var destination in RouteDestinationRules.All(subject).Where(destination => !destination["subset"].IsEmpty))
            {
                var isThere = rules.Any(rule =>
                    rule.Spec["host"].Text == destination["host"].Text
                    && places.All(place => Visibility.IsVisibleIn(rule, place))
                    && rule.Spec["subsets"].Items.Any(subset => subset["name"].Text == destination["subset"].Text));
                subject.Found.RequireInBundle(isThere, destination["subset"], "subset-missing",
                    "must be a subset of a DestinationRule of the host");
            }
        }
    }
}
