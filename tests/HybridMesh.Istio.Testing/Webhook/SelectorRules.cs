using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook;

/// <summary>A selector that selects nothing in particular: Istio warns, since it means all workloads of the namespace.</summary>
internal static class SelectorRules
{
    public static void Check(KubernetesObject subject)
    {
        foreach (var name in subject.Kind == "Gateway" ? [] : subject.Spec.Set("selector", "workloadSelector"))
        {
            var selector = subject.Spec[name];
            var labels = selector.Has("labels") ? selector["labels"] : selector["matchLabels"];
            subject.Found.Require(!labels.IsEmpty, selector, "selector-empty", "must have labels: leave it out to mean all workloads");
        }
    }
}
