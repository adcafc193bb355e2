using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Rules;

namespace HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;

internal static class WorkspaceSettingValidator
{
    public static IEnumerable<Violation> Validate(WorkspaceSetting spec) =>
        FailoverRule.Check("spec", spec.FailoverSettings, spec.RegionalFailover)
            .Concat((spec.HostsReachability?.Hostnames ?? []).SelectMany(
                (hostname, index) => HttpRule.CheckText($"spec.hostsReachability.hostnames[{index}]", hostname)))
            .Concat(spec.DefaultEastWestGatewaySettings.SelectMany(
                (setting, index) => Check($"spec.defaultEastWestGatewaySettings[{index}]", setting)));

    private static IEnumerable<Violation> Check(string path, EastWestGatewaySetting setting) =>
        SelectorRule.Check($"{path}.workloadSelector", setting.WorkloadSelector)
            .Concat(setting.ExposedServices.SelectMany(
                (selector, index) => SelectorRule.Check($"{path}.exposedServices[{index}]", selector)));
}
