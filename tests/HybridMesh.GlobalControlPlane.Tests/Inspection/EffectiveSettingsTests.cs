using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Inspection.Settings;
using HybridMesh.GlobalControlPlane.Tests.Golden;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Inspection;

/// <summary>Every setting in effect says where it is set.</summary>
public sealed class EffectiveSettingsTests
{
    private const string Acme = "organizations/acme";
    private const string Shop = $"{Acme}/tenants/retail/workspaces/shop";
    private const string Edge = $"{Shop}/gatewaygroups/edge";

    [Fact]
    public void Of_Should_TakeServerThenWorkspaceThenOrganization_When_AGatewaysFailoverIsAsked()
    {
        const string workspace = $$"""{"topologyChoice":"CLUSTER","regionalFailover":[{"from":"west","to":"north"}]} < {{Shop}}/settings/default spec.regionalFailover""";

        Assert.Equal(
            [
                $"spec.http[0].failoverSettings: {workspace}",
                $$"""spec.http[1].failoverSettings: {"topologyChoice":"LOCALITY","regionalFailover":[]} < {{Edge}}/unifiedgateways/edge spec.http[1].failoverSettings""",
                $$"""spec.http[2].failoverSettings: {"topologyChoice":"NONE","regionalFailover":[]} < {{Edge}}/unifiedgateways/edge spec.http[2].failoverSettings""",
                $"spec.http[3].failoverSettings: {workspace}",
            ],
            Read("UnifiedGateways/translate/failover", $"{Edge}/unifiedgateways/edge"));
    }

    [Theory]
    [InlineData(Acme, $$"""{"topologyChoice":"NONE","regionalFailover":[]} < {{Acme}}/settings/default spec.failoverSettings""")]
    [InlineData($"{Acme}/tenants/retail", $$"""{"topologyChoice":"NONE","regionalFailover":[]} < {{Acme}}/settings/default spec.failoverSettings""")]
    [InlineData(Edge, $$"""{"topologyChoice":"CLUSTER","regionalFailover":[{"from":"west","to":"north"}]} < {{Shop}}/settings/default spec.regionalFailover""")]
    public void Of_Should_ShowWhatIsInherited_When_AnAncestorIsAsked(string fqn, string expected)
    {
        var values = Read("UnifiedGateways/translate/failover", fqn);

        Assert.Equal(["spec.deletionProtectionEnabled: false", $"failoverSettings: {expected}"], values.Take(2));
    }

    [Fact]
    public void Of_Should_SayDefault_When_NobodySetsAnything() => Assert.Equal(
        ["""spec.externalServers[0].failoverSettings: {"topologyChoice":"CLUSTER","regionalFailover":[]}"""],
        Read("Tier1Gateways/translate/weights", $"{Edge}/tier1gateways/shop-tier1"));

    [Fact]
    public void Of_Should_ShowWhomItReaches_When_AClusterIsInANetwork() => Assert.Equal(
        [
            $"region: \"west\" < {Acme}/clusters/edge spec.locality.region",
            $"network: \"dmz\" < {Acme}/clusters/edge spec.network",
            $"reachableNetworks: [\"core\",\"other\"] < {Acme}/settings/default spec.networkSettings.networkReachability.dmz",
            "reachableClusters: [\"cluster1\"]",
        ],
        Read("UnifiedGateways/translate/networks", $"{Acme}/clusters/edge"));

    [Fact]
    public void Of_Should_NameTheWinner_When_TwoWorkspacesSelectANamespace()
    {
        const string specific = $"{Acme}/tenants/retail/workspaces/specific";
        const string gateways = $"namespaces[cluster1/gateways]: \"{specific}\" < {specific} spec.namespaceSelector.names[0]";
        const string folder = "IngressGateways/translate/most-specific-workspace-owns-the-namespace";

        Assert.Equal(
            [
                gateways,
                $"namespaces[cluster1/shop]: \"{Shop}\" < {Shop} spec.namespaceSelector.names[2]",
                $"namespaces[cluster2/gateways]: \"{Shop}\" < {Shop} spec.namespaceSelector.names[1]",
                $"namespaces[cluster2/shop]: \"{Shop}\" < {Shop} spec.namespaceSelector.names[2]",
                $"namespaces[edge/t1]: \"{Shop}\" < {Shop} spec.namespaceSelector.names[0]",
            ],
            Namespaces(folder, Shop));
        Assert.Equal([gateways], Namespaces(folder, specific));
        Assert.Equal(
            [
                gateways,
                $"namespaces[cluster2/gateways]: \"{Edge}\" < {Edge} spec.namespaceSelector.names[1]",
                $"namespaces[edge/t1]: \"{Edge}\" < {Edge} spec.namespaceSelector.names[0]",
            ],
            Namespaces(folder, Edge));
    }

    [Fact]
    public void Of_Should_LeaveAnotherTenantUnnamed_When_ItOwnsTheNamespace()
    {
        var values = Namespaces("Tier1Gateways/translate/claimed-elsewhere", $"{Acme}/tenants/rival/workspaces/shop");

        Assert.Contains("namespaces[edge/t1]: \"claimed elsewhere\"", values);
        Assert.DoesNotContain(values, value => value.Contains("retail", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_Should_SayWhereCopiedLabelsStand_When_ObjectsAreGenerated()
    {
        const string folder = "IngressGateways/translate/istio/metadata";

        Assert.Equal(
            [
                $"metadata.labels.tier: \"2\" < {Edge}/ingressgateways/web-ingress metadata.labels.tier",
                $"metadata.annotations.team: \"shop\" < {Shop} metadata.annotations.team",
            ],
            Read(folder, $"{Edge}/ingressgateways/web-ingress").Where(value => value.StartsWith("metadata", StringComparison.Ordinal)));
        Assert.Equal(
            [
                $"metadata.labels.cost-center: \"42\" < {Shop} metadata.labels.cost-center",
                $"metadata.annotations.team: \"shop\" < {Shop} metadata.annotations.team",
            ],
            Read(folder, Edge).Where(value => value.StartsWith("metadata", StringComparison.Ordinal)));
    }

    private static string[] Namespaces(string folder, string fqn) =>
        [.. Read(folder, fqn).Where(value => value.StartsWith("namespaces", StringComparison.Ordinal))];

    private static string[] Read(string folder, string fqn)
    {
        var model = new GoldenCase($"Gateways/{folder}").Compile().Model;
        return
        [
            .. EffectiveSettings.Of(model, model.Resources[Fqn.Parse(fqn, null)]).Select(setting =>
                $"{setting.Path}: {setting.Value?.ToJsonString() ?? "null"}{(setting.Origin is { } origin ? $" < {origin.Fqn} {origin.Path}" : "")}"),
        ];
    }
}
