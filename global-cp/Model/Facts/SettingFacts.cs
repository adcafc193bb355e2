using System.Collections.Immutable;
using HybridMesh.Contracts.Kinds.Tenancy.OrganizationSettings;
using HybridMesh.Contracts.Kinds.Tenancy.WorkspaceSettings;
using HybridMesh.Contracts.Resources;

namespace HybridMesh.GlobalControlPlane.Model.Facts;

/// <summary>What a setting says that matters to routing. Ordered by age: of several settings of one owner the first counts.</summary>
/// <param name="Order">Who came first.</param>
/// <param name="Networks">By network, the others that it can call.</param>
/// <param name="Failover">Null when it says nothing of it.</param>
internal sealed record SettingFacts(
    ClaimOrder Order, ImmutableDictionary<string, ImmutableSortedSet<string>> Networks, Effective<FailoverOrder>? Failover) : IComparable<SettingFacts>
{
    /// <summary>The hostnames that workloads can call; null when it says nothing of it.</summary>
    public HostReach? Reach { get; init; }

    /// <summary>The services that other clusters can call by name; null when it exposes none.</summary>
    public EastWestFacts? EastWest { get; init; }

    public static SettingFacts Of(Resource resource, OrganizationSetting setting) => new(
        ClaimOrder.Of(resource),
        (setting.NetworkSettings?.NetworkReachability ?? new Dictionary<string, string>())
            .ToImmutableDictionary(entry => entry.Key, entry => Split(entry.Value)),
        FailoverOrder.From(resource.Fqn, "spec", setting.FailoverSettings, setting.RegionalFailover));

    public static SettingFacts Of(Resource resource, WorkspaceSetting setting) => new(
        ClaimOrder.Of(resource),
        ImmutableDictionary<string, ImmutableSortedSet<string>>.Empty,
        FailoverOrder.From(resource.Fqn, "spec", setting.FailoverSettings, setting.RegionalFailover))
    {
        Reach = setting.HostsReachability is { } reachability ? HostReach.Of(reachability) : null,
        EastWest = setting.DefaultEastWestGatewaySettings is { Count: > 0 } gateways ? EastWestFacts.Of(resource.Fqn, gateways) : null,
    };

    public int CompareTo(SettingFacts? other) => other is null ? 1 : Order.CompareTo(other.Order);

    private static ImmutableSortedSet<string> Split(string networks) =>
        networks.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToImmutableSortedSet(StringComparer.Ordinal);
}
