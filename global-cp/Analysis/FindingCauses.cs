using System.Collections.Frozen;
using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Model;
using HybridMesh.GlobalControlPlane.Model.Facts;

namespace HybridMesh.GlobalControlPlane.Analysis;

/// <summary>
/// What a finding follows from beside the resource that it is of: if one of these changed since, it changed behind that resource's back.
/// </summary>
internal static class FindingCauses
{
    // The part of the resource that a finding is about; empty for whether it is there.
    private static readonly FrozenDictionary<string, string> Parts = new Dictionary<string, string>
    {
        [ErrorCatalog.MissingCluster.Code] = "",
        [ErrorCatalog.NoGatewayClass.Code] = "spec.gatewayClass",
        [ErrorCatalog.PlaintextHop.Code] = "spec.gatewayTransport",
        [ErrorCatalog.SelectorBeyondWorkspace.Code] = "spec.namespaceSelector",
        [ErrorCatalog.SystemNamespace.Code] = "spec.systemNamespaces",
        [ErrorCatalog.GrantWithoutEffect.Code] = "",
        [ErrorCatalog.NetworkOutOfReach.Code] = "spec.network",
    }.ToFrozenDictionary();

    /// <summary>Parts of other resources, there or not. Empty where reports of agents decide, or nobody else.</summary>
    public static IEnumerable<Origin> Of(MeshModel model, Finding finding)
    {
        if (finding.About is not { } about || !Parts.TryGetValue(finding.Code.Code, out var part))
        {
            return [];
        }

        var cause = new Origin(about, part);
        return finding.Code == ErrorCatalog.NetworkOutOfReach ? [cause, new Origin(SettingOf(model, about), "spec.networkSettings")] : [cause];
    }

    // One that was deleted had the name that settings usually have.
    private static Fqn SettingOf(MeshModel model, Fqn cluster)
    {
        var organization = cluster.Parent!.Value;
        return model.SettingOf(organization)?.Order.Fqn ?? organization.Child("settings", "default");
    }
}
