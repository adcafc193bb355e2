using HybridMesh.Contracts.Kinds;
using HybridMesh.Contracts.Resources;
using HybridMesh.Contracts.Writing;
using HybridMesh.GlobalControlPlane.Kinds;
using HybridMesh.GlobalControlPlane.Model.Facts;
using Xunit;

namespace HybridMesh.GlobalControlPlane.Tests.Kinds;

/// <summary>Documents that a newer release stored.</summary>
public sealed class NewerReleaseTests
{
    [Theory]
    [InlineData("\"colour\": \"red\"", true)]
    [InlineData("\"authentication\": \"quantum\"", false)]
    [InlineData("\"rateLimiting\": {\"perMoon\": 3}", false)]
    public void Declare_Should_NotExposeAServer_When_ItsPolicyCannotBeRead(string field, bool isExposed)
    {
        var kind = KindCatalog.All.Single(kind => kind.Id == "gateway/Tier1Gateway");
        var document = $$"""
            {"metadata": {}, "spec": {
              "workloadSelector": {"namespace": "t1", "labels": {"app": "gw"} },
              "externalServers": [{"name": "s", "port": 80, "hostname": "a.example.com", {{field}} }] } }
            """;
        var resource = ResourceJson.ReadDocument(Fqn.Parse("organizations/o/tier1gateways/g", null), kind, document, null);

        var declaration = TranslatorCatalog.For(kind.Id)!.Declare(resource);

        Assert.Equal(isExposed, Assert.Single(declaration.Servers).Demands is ServerDemands.None);
    }

    [Theory]
    [InlineData("colour", "openapi", true, false)]
    [InlineData("colour", "colour", true, true)]
    [InlineData("waf", "colour", true, false)]
    [InlineData("colour", "colour", false, false)]
    public void Declare_Should_NotExposeAServerOfAGateway_When_APolicyOrAModeCannotBeRead(
        string field, string serverField, bool isOurMode, bool isExposed)
    {
        var kind = KindCatalog.All.Single(kind => kind.Id == "gateway/Gateway");
        var document = $$"""
            {"metadata": {}, "spec": {
              "workloadSelector": {"namespace": "t1", "labels": {"app": "gw"} },
              "{{field}}": {"a": 1},
              "http": [{
                "name": "s", "port": 80, "hostname": "a.example.com", "{{serverField}}": {"a": 1},
                "trafficMode": "{{(isOurMode ? "AUTO" : "SIDEWAYS")}}",
                "routing": {"rules": [{"route": {"clusterDestination": {} } }] } }] } }
            """;
        var resource = ResourceJson.ReadDocument(Fqn.Parse("organizations/o/unifiedgateways/g", null), kind, document, null);

        var declaration = TranslatorCatalog.For(kind.Id)!.Declare(resource);

        Assert.Equal(isExposed, Assert.Single(declaration.Servers).Demands is ServerDemands.None);
    }

    [Theory]
    [InlineData("gateway/Gateway", "{\"from\": {\"serviceAccounts\": [\"shop/web\"], \"moon\": \"full\"}, \"to\": [{\"host\": {\"exact\": \"a.example.org\"} }] }")]
    [InlineData("gateway/Gateway", "{\"from\": {\"serviceAccounts\": [\"shop/web\"]}, \"to\": [{\"host\": {\"exact\": \"a.example.org\"}, \"days\": [\"Monday\"] }] }")]
    [InlineData("gateway/EgressGateway", "{\"from\": {\"mode\": \"MOON\"}, \"to\": [\"a.example.org\"] }")]
    [InlineData("gateway/EgressGateway", "{\"from\": {\"mode\": \"CUSTOM\", \"serviceAccounts\": [\"shop/web\"], \"http\": {} }, \"to\": [\"a.example.org\"] }")]
    public void Declare_Should_NotExposeAnExternalHost_When_APermissionCannotBeRead(string kindId, string permission)
    {
        var kind = KindCatalog.All.Single(kind => kind.Id == kindId);
        var document = $$"""
            {"metadata": {}, "spec": {
              "workloadSelector": {"namespace": "t1", "labels": {"app": "gw"} },
              "authorization": [{{permission}}],
              "egressAuthorization": [{{permission}}],
              "http": [{
                "name": "s", "hostname": "a.example.org", "trafficMode": "EGRESS",
                "routing": {"rules": [{"route": {"serviceDestination": {"host": "t1/a.example.org"} } }] } }] } }
            """;
        var resource = ResourceJson.ReadDocument(Fqn.Parse("organizations/o/egress/g", null), kind, document, null);

        var declaration = TranslatorCatalog.For(kind.Id)!.Declare(resource);

        Assert.All(declaration.Servers, server => Assert.True(server.Demands.HasFlag(ServerDemands.Unreadable)));
        Assert.NotEmpty(declaration.Servers);
    }
}
