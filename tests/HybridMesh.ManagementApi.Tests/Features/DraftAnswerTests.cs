using HybridMesh.Inspection.Wire;
using HybridMesh.ManagementApi.Features.Analyze;
using Xunit;

namespace HybridMesh.ManagementApi.Tests.Features;

/// <summary>What one caller is told of an answer that spans tenants.</summary>
public sealed class DraftAnswerTests
{
    private const string Own = "organizations/o/tenants/own/workspaces/w";
    private const string Other = "organizations/o/tenants/other/workspaces/secret";

    private readonly DraftAnswer _answer = new(fqn => fqn.Value.StartsWith("organizations/o/tenants/own", StringComparison.Ordinal));

    [Fact]
    public void Of_Should_TellNothingOfOthers_When_TheDraftTouchesThem()
    {
        var body = _answer.Of(new AnalyzeDraftResponse
        {
            Revision = 7,
            Findings = { Found(Own, "HM-5001"), Found(Other, "HM-5002"), Found("not a name", "HM-5003") },
            Targets =
            {
                Sent("clusters/a/agent", ("own.example.com", [Own]), ("secret.example.com", [Other]), ("shared", [Other, Own])),
                Sent("clusters/secret/agent", ("secret.example.com", [Other]), ("nobody's", [])),
            },
        });

        Assert.Equal((7, 0, "HM-5001"), (body.Revision, body.OmittedFindings, Assert.Single(body.Findings).Code));
        var target = Assert.Single(body.Changes);
        Assert.Equal("clusters/a/agent", target.Target);
        Assert.Equal(["GatewayRoute own.example.com", "GatewayRoute shared"], target.Added);
    }

    [Fact]
    public void Of_Should_PutErrorsFirstAndCountTheRest_When_ThereAreTooMany()
    {
        var response = new AnalyzeDraftResponse();
        response.Findings.AddRange(Enumerable.Range(0, 1005).Select(_ => Found(Own, "HM-5001")));
        response.Findings.Add(Found(Own, "HM-5005", Finding.Types.Severity.Error));

        var body = _answer.Of(response);

        Assert.Equal(("HM-5005", 1000, 6), (body.Findings[0].Code, body.Findings.Count, body.OmittedFindings));
    }

    private static DraftFinding Found(string fqn, string code, Finding.Types.Severity severity = Finding.Types.Severity.Warning) => new()
    {
        Finding = new Finding { Fqn = fqn, Code = code, Severity = severity },
        Change = DraftFinding.Types.Change.New,
    };

    private static DraftTarget Sent(string target, params (string Name, string[] Origins)[] resources) => new()
    {
        Target = target,
        Resources =
        {
            resources.Select(resource => new DraftResource
            {
                TypeUrl = "hybridmesh.io/GatewayRoute",
                Name = resource.Name,
                Change = DraftResource.Types.Change.Added,
                Origins = { resource.Origins },
            }),
        },
    };
}
