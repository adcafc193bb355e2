using System.Text.Json.Nodes;
using HybridMesh.Istio.Testing;
using YamlDotNet.Core;

namespace HybridMesh.Istio.Tests;

/// <summary>What the validator promises beside its rules.</summary>
public sealed class ValidatorTests
{
    private const string Route = """
        apiVersion: gateway.networking.k8s.io/v1
        kind: TLSRoute
        metadata: {name: db, namespace: edge}
        spec: {rules: [{backendRefs: [{name: db, port: 5432}]}], hostnames: [db.example.com]}
        """;

    [Fact]
    public void AssertValid_Should_TellAllWithObjectPathAndValue_When_SeveralThingsAreWrong()
    {
        const string Subject = "gateway.networking.k8s.io/v1 TLSRoute edge/: ";
        var broken = Route.Replace("5432", "70000").Replace("name: db,", "nme: db,");

        var exception = Assert.Throws<InvalidObjectsException>(() => IstioValidator.AssertValid(broken));

        Assert.Equal(
            [
                "metadata.name: must be a name [required]",
                "metadata.nme: nme is not a field of metadata [unknown-field]",
                "spec.rules[0].backendRefs[0].name: must be set [required]",
                "spec.rules[0].backendRefs[0].nme: is not declared; known: group, kind, name, namespace, port, weight [unknown-field]",
                "spec.rules[0].backendRefs[0].port: must be at most 65535, was 70000 [maximum]",
            ],
            exception.Violations.Select(violation => violation.ToString().Replace(Subject, "")).Order(StringComparer.Ordinal));
        Assert.All(exception.Violations, violation => Assert.Contains(violation.ToString(), exception.Message));
    }

    [Fact]
    public void Validate_Should_LeaveObjectsAlone_When_DefaultsAreFilledIn()
    {
        var node = JsonNode.Parse("""
            {"apiVersion": "gateway.networking.k8s.io/v1", "kind": "TLSRoute", "metadata": {"name": "db", "namespace": "edge"},
             "spec": {"hostnames": ["db.example.com"], "rules": [{"backendRefs": [{"name": "db", "port": 5432}]}]}}
            """)!;
        var before = node.ToJsonString();

        var found = IstioValidator.Validate([node]);

        Assert.Empty(found);
        Assert.Equal(before, node.ToJsonString());
    }

    [Fact]
    public void Validate_Should_ReadJson_When_TheTextIsJson()
    {
        var found = IstioValidator.Validate("""{"apiVersion": "v1", "kind": "Pod"}""");

        Assert.Equal(["unknown-kind"], found.Select(violation => violation.Rule));
    }

    [Theory]
    [InlineData("on")]
    [InlineData("5432")]
    [InlineData("1.5")]
    [InlineData("~")]
    public void Validate_Should_FindAType_When_ATextIsNotQuotedInYaml(string plain)
    {
        var found = IstioValidator.Validate(Route.Replace("[db.example.com]", $"[{plain}]"));

        Assert.Contains(("spec.hostnames[0]", "type"), found.Select(violation => (violation.Path, violation.Rule)));
    }

    [Fact]
    public void Validate_Should_Fail_When_AKeyIsRepeated()
    {
        Assert.Throws<YamlException>(() => IstioValidator.Validate(Route + "\nkind: TLSRoute"));
    }
}
