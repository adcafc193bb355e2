using HybridMesh.Contracts.Kinds.Gateways.SharedGatewayReferenceGrants;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>Gateways that a grant is for.</summary>
/// <param name="App">Value of their label <c>app</c>.</param>
/// <param name="Namespace">Their namespace; null for any of the workspace's.</param>
internal readonly record struct GrantedGateways(string App, string? Namespace)
{
    public static GrantedGateways Of(SharedGatewaySelector selector) => selector.AppLabelSelector is { } label
        ? new GrantedGateways(label.AppLabel, label.Namespace)
        : new GrantedGateways(selector.NameSelector?.Name ?? "", null);

    public bool Include(GatewayWorkload workload) =>
        workload.Labels.ValueOf(GatewayGrant.AppLabel) == App && (Namespace is null || Namespace == workload.Namespace);
}
