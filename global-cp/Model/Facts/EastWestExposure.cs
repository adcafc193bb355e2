using System.Collections.Immutable;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>Services and the gateways that let calls to them in.</summary>
/// <param name="Namespace">Of the gateways.</param>
/// <param name="Gateways">Labels that a gateway must all have.</param>
/// <param name="Services">Labels that a service must all have, of any of these; empty means every service.</param>
internal sealed record EastWestExposure(string Namespace, Labels Gateways, ImmutableArray<Labels> Services)
{
    public static EastWestExposure Of(EastWestGatewaySetting setting) => new(
        setting.WorkloadSelector.Namespace,
        Labels.From(setting.WorkloadSelector.Labels),
        [.. setting.ExposedServices.Select(selector => Labels.From(selector.ServiceLabels))]);

    public bool Selects(GatewayWorkload workload) =>
        workload.IsIstio && workload.Namespace == Namespace && workload.Labels.Contains(Gateways);

    public bool Exposes(Labels service) => Services.IsEmpty || Services.Any(service.Contains);
}
