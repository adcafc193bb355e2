using HybridMesh.Istio.Testing.Cel;
using HybridMesh.Istio.Testing.Schemas;
using HybridMesh.Istio.Tests.Support;

namespace HybridMesh.Istio.Tests;

/// <summary>No rule of the definitions is left out in silence.</summary>
public sealed class CelCoverageTests
{
    // The kinds that translators emit.
    private static readonly string[] Emitted =
    [
        "Gateway", "VirtualService", "DestinationRule", "ServiceEntry", "WorkloadEntry", "Sidecar", "AuthorizationPolicy",
        "PeerAuthentication", "RequestAuthentication", "EnvoyFilter", "WasmPlugin", "Telemetry", "HTTPRoute", "GRPCRoute", "TLSRoute",
        "ReferenceGrant",
    ];

    [Theory]
    [InlineData(GatewayApiChannel.Standard)]
    [InlineData(GatewayApiChannel.Experimental)]
    public void Rules_Should_AllBeEvaluated_When_NotSkippedWithAReason(GatewayApiChannel channel)
    {
        var unknown = SchemaRules.Of(channel)
            .Select(found => found.Rule.Text)
            .Distinct()
            .Where(text => !CelRules.Skipped.ContainsKey(text) && Record.Exception(() => CelParser.Parse(text)) is not null);

        Assert.Empty(unknown);
    }

    [Fact]
    public void SkippedRules_Should_StillBeThere_When_DefinitionsAreUpgraded()
    {
        var texts = SchemaRules.Of(GatewayApiChannel.Standard).Select(found => found.Rule.Text);

        Assert.Empty(CelRules.Skipped.Keys.Except(texts));
    }

    [Fact]
    public void Rules_Should_HaveACaseThatBreaksThem_When_TheirKindIsEmitted()
    {
        var broken = RuleCase.All
            .SelectMany(seeded => seeded.Validate(seeded.Fail))
            .Select(violation => (Kind: violation.Subject.Split(' ')[1], violation.Rule, violation.Message))
            .ToHashSet();

        var untested =
            from found in SchemaRules.Of(GatewayApiChannel.Standard)
            where Emitted.Contains(found.Kind) && !CelRules.Skipped.ContainsKey(found.Rule.Text)
            where !broken.Any(one => one.Kind == found.Kind && one.Rule == $"cel: {found.Rule.Message}"
                && one.Message.Contains(found.Rule.Text, StringComparison.Ordinal))
            select $"{found.Kind} {found.Path}: {found.Rule.Message}";

        Assert.Empty(untested.Distinct());
    }
}
