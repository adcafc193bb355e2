using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>A route of Gateway API names listeners of the set that let its namespace in.</summary>
internal static class RouteParentRules
{
    public static void Check(Bundle bundle)
    {
        foreach (var subject in bundle.Objects.Where(GatewayApi.IsRoute))
        {
            foreach (var parent in subject.Spec["parentRefs"].Items.Where(parent => parent["kind"].Text == "Gateway"))
            {
                Check(bundle, subject, parent);
            }
        }
    }

    private static void Check(Bundle bundle, KubernetesObject subject, LocatedNode parent)
    {
        var place = parent["namespace"].Text ?? subject.Namespace;
        var gateway = bundle.Find($"{GatewayApi.Group}/Gateway", place, parent["name"].Text ?? "");
        var listeners = gateway?.Spec["listeners"].Items.Where(listener =>
            parent["sectionName"].IsEmpty || listener["name"].Text == parent["sectionName"].Text).ToArray() ?? [];
        subject.Found.RequireInBundle(listeners.Length > 0, parent, "route-parent", "must be a listener of a Gateway of the set");
        var isOpen = listeners.Length == 0 || place == subject.Namespace || Array.Exists(listeners, listener =>
            listener["allowedRoutes"]["namespaces"]["from"].Text is "All" or "Selector");
        subject.Found.RequireInBundle(isOpen, parent, "route-namespace", "must allow routes of other namespaces");
    }
}
