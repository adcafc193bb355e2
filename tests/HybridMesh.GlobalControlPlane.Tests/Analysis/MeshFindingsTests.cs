using HybridMesh.Contracts.Errors;
using HybridMesh.Contracts.Resources;
using HybridMesh.GlobalControlPlane.Analysis;
using HybridMesh.GlobalControlPlane.Tests.Golden;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Analysis;

public sealed class MeshFindingsTests
{
    private static readonly Fqn Group = Fqn.Parse("organizations/acme/tenants/retail/workspaces/shop/gatewaygroups/edge", null);

    [Theory]
    [InlineData("Tier1Gateways/translate/weights", "tier1gateways/shop-tier1", "Tier1Gateway works, but new objects should be a Gateway")]
    [InlineData("IngressGateways/translate/rules", "ingressgateways/web-ingress", "IngressGateway works, but new objects should be a Gateway")]
    [InlineData("UnifiedGateways/translate/tier2-services", "unifiedgateways/web", null)]
    public void Of_Should_NameTheSuccessor_When_TheKindIsDeprecated(string name, string gateway, string? expected)
    {
        var findings = FindingsOf(name, DateTimeOffset.UnixEpoch).OfOne(Fqn.Parse($"{Group}/{gateway}", null));

        Assert.Equal(expected, findings.SingleOrDefault(finding => finding.Code == ErrorCatalog.DeprecatedKind)?.Message);
    }

    [Theory]
    [InlineData("2026-05-31", null)]
    [InlineData("2026-06-02", "HM-5033")]
    [InlineData("2026-07-02", "HM-5034")]
    public void Of_Should_FollowTheClock_When_ACertificateRunsOut(string day, string? code)
    {
        var findings = FindingsOf("IngressGateways/translate/istio/certificates", DateTimeOffset.Parse($"{day}T00:00:00Z"))
            .OfOne(Group.Child("ingressgateways", "web-ingress"));

        Assert.Equal(code, findings.SingleOrDefault(finding => finding.Path == "spec.http[0].tls.secretName")?.Code.Code);
    }

    private static MeshFindings FindingsOf(string name, DateTimeOffset now) => new(new GoldenCase($"Gateways/{name}").Compile(), now);
}
