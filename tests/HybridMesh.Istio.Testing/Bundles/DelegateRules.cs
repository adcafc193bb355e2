namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>A delegate is a VirtualService of the set without hosts, that does not delegate further.</summary>
internal static class DelegateRules
{
    private const string VirtualService = "networking.istio.io/VirtualService";

    public static void Check(Bundle bundle)
    {
        foreach (var subject in bundle.Of(VirtualService))
        {
            foreach (var place in subject.Spec["http"].Items.Select(item => item["delegate"]).Where(place => place.Exists))
            {
                var target = bundle.Find(VirtualService, place["namespace"].Text ?? subject.Namespace, place["name"].Text ?? "");
                var isDelegate = target is not null && target.Spec["hosts"].IsEmpty
                    && !target.Spec["http"].Items.Any(item => item.Has("delegate"));
                subject.Found.RequireInBundle(isDelegate, place, "delegate",
                    "must be a VirtualService of the set without hosts and delegates");
            }
        }
    }
}
