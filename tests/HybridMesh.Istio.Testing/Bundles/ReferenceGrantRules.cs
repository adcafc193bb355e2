using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>A reference into another namespace needs a ReferenceGrant there.</summary>
internal static class ReferenceGrantRules
{
    public static void Check(Bundle bundle)
    {
        var grants = bundle.Of($"{GatewayApi.Group}/ReferenceGrant");
        foreach (var subject in bundle.Objects.Where(subject => subject.Group == GatewayApi.Group))
        {
            foreach (var reference in GatewayApi.References(subject))
            {
                var target = reference["namespace"].Text ?? subject.Namespace;
                var isGranted = target == subject.Namespace
                    || grants.Any(grant => grant.Namespace == target && Grants(grant, subject, reference));
                subject.Found.RequireInBundle(isGranted, reference, "reference-grant", $"needs a ReferenceGrant in {target}");
            }
        }
    }

    private static bool Grants(KubernetesObject grant, KubernetesObject subject, LocatedNode reference) =>
        grant.Spec["from"].Items.Any(from =>
            from["group"].Text == subject.Group && from["kind"].Text == subject.Kind && from["namespace"].Text == subject.Namespace)
        && grant.Spec["to"].Items.Any(to =>
            to["group"].Text == (reference["group"].Text ?? "") && to["kind"].Text == reference["kind"].Text
            && (to["name"].IsEmpty || to["name"].Text == reference["name"].Text));
}
