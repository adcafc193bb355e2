using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Bundles;

/// <summary>Which Gateways lie on the pods that another object selects.</summary>
internal static class GatewayPods
{
    public static IReadOnlyList<KubernetesObject> GatewaysOf(Bundle bundle, KubernetesObject subject) =>
    [
        .. bundle.Of("networking.istio.io/Gateway").Where(gateway =>
            gateway.Namespace == subject.Namespace && IsWithin(Selectors.Labels(subject), Selectors.Labels(gateway))),
    ];

    private static bool IsWithin(LocatedNode labels, LocatedNode of) =>
        labels.Entries.All(label => of[label.Key].Text == label.Value.Text);
}
