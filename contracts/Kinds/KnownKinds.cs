namespace HybridMesh.Contracts.Kinds;

/// <summary>
/// The kinds of the resource model by area, whether this release has them or not: so that a document of a kind that is to come is told
/// from a mistyped one. A kind that is added to <see cref="KindCatalog"/> stays here.
/// </summary>
internal static class KnownKinds
{
    private static readonly Dictionary<string, string[]> ByArea = new(StringComparer.Ordinal)
    {
        ["api"] =
        [
            "Organization", "OrganizationSetting", "Tenant", "TenantSetting", "Workspace", "WorkspaceSetting", "Cluster", "ClusterOnboardingConfig",
            "User", "Team", "ServiceAccount", "OIDC", "ResourceStatus",
        ],
        ["gateway"] =
        [
            "Group", "Gateway", "IngressGateway", "Tier1Gateway", "EgressGateway", "SharedGatewayReferenceGrant", "InstallGateway",
            "InstallGatewayTemplate",
        ],
        ["traffic"] = ["Group", "TrafficSetting", "ServiceTrafficSetting", "ServiceRoute"],
        ["security"] = ["Group", "SecuritySetting", "ServiceSecuritySetting"],
        ["istiointernal"] = ["Group"],
        ["application"] = ["Application", "API"],
        ["rbac"] =
        [
            "Role", "AccessBindings", "OrganizationAccessBindings", "TenantAccessBindings", "WorkspaceAccessBindings", "GatewayAccessBindings",
            "TrafficAccessBindings", "SecurityAccessBindings", "IstioInternalAccessBindings", "ApplicationAccessBindings", "APIAccessBindings",
        ],
        ["extension"] = ["WasmExtension"],
        ["profile"] = ["Profile"],
        ["registry"] = ["Service"],
    };

    /// <summary>All areas.</summary>
    public static IReadOnlyCollection<string> Areas => ByArea.Keys;

    /// <summary>The kinds of an area; empty for an unknown one.</summary>
    public static IReadOnlyList<string> Of(string area) => ByArea.GetValueOrDefault(area, []);

    /// <summary>The areas that have a kind of this name.</summary>
    public static IEnumerable<string> AreasWith(string kind) => ByArea.Where(pair => pair.Value.Contains(kind)).Select(pair => pair.Key);
}
