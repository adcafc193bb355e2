using HybridMesh.Istio.Testing.Metadata;
using HybridMesh.Istio.Testing.Objects;

namespace HybridMesh.Istio.Testing.Webhook;

/// <summary><c>exportTo</c>: <c>*</c> alone, <c>.</c>, names of namespaces; <c>~</c> alone for a ServiceEntry.</summary>
internal static class ExportRules
{
    public static void Check(KubernetesObject subject)
    {
        var exportTo = subject.Spec["exportTo"];
        var items = exportTo.Items.ToArray();
        var names = items.Select(item => item.Text == "." ? subject.Namespace : item.Text).ToArray();
        subject.Found.Require(names.Distinct().Count() == names.Length, exportTo, "export-to", "must name each namespace once");
        foreach (var item in items)
        {
            var isAlone = item.Text == "*" || (item.Text == "~" && subject.Kind == "ServiceEntry");
            var isNamespace = item.Text == "." || ObjectNames.IsLabel(item.Text ?? "");
            subject.Found.Require(isNamespace || (isAlone && items.Length == 1), item, "export-to", "must be a namespace, or * alone");
        }
    }
}
